"""Tidying changes where things stand, never what they are, and only once."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.locking import lock
from topodesk.edits.ordering import placement_of
from topodesk.edits.tidying import tidy
from topodesk.model.change import Change
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.placement import Placement
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team, TeamType


@pytest.fixture
def design():
    return small_bank()


@pytest.fixture
def store(design) -> Scenario:
    return proposal_of(design)


def put(design, store, *records):
    design.apply(Change.of("Put", store.id, added=records))


def order(store, *teams: str) -> list[str]:
    """The teams as they stand one behind the other."""
    return sorted(teams, key=lambda team: (placement_of(store, team).order, team))


def with_point(design, store, team: str, x: float, y: float) -> None:
    before = placement_of(store, team)
    after = before.with_(x=x, y=y)
    design.apply(Change.of("Put", store.id, updated=[(before, after)]))


def test_free_points_are_cleared(design, store):
    with_point(design, store, "core", 300, 200)
    design.apply(tidy(store))
    assert placement_of(store, "core").x is None


def test_tidying_touches_nothing_but_placements(design, store):
    with_point(design, store, "core", 300, 200)
    change = tidy(store)
    assert change
    assert all(isinstance(new or old, Placement) for old, new in change.edits.values())


def test_tidying_twice_changes_nothing(design, store):
    with_point(design, store, "core", 300, 200)
    design.apply(tidy(store))
    assert not tidy(store)


def test_teams_of_a_lane_stand_by_their_first_step(design, store):
    put(design, store, Team(id="early", name="Early", value_stream="open"))
    apply = store["apply"]
    with_early = apply.with_(responsible_teams=(*apply.responsible_teams, "early"))
    design.apply(Change.of("Take", store.id, updated=[(apply, with_early)]))
    put(design, store, Placement(id="p-early", of="early", order="zz"))
    design.apply(tidy(store))
    assert order(store, "join", "onboard", "early") == ["early", "join", "onboard"]


def test_who_provides_stands_before_whom_it_serves(design, store):
    teams = [Team(id=t, name=t, type=TeamType.PLATFORM, grouping="platform") for t in "abc"]
    serves = [
        Interaction(id=f"{a}{b}", mode=InteractionMode.X_AS_A_SERVICE, provider=a, consumer=b)
        for a, b in ("cb", "ba")
    ]
    put(design, store, *teams, *(Placement(id=f"p-{t.id}", of=t.id) for t in teams), *serves)
    design.apply(tidy(store))
    assert order(store, *"abc") == ["c", "b", "a"]


def test_teams_that_serve_one_another_stand_by_name(design, store):
    teams = [Team(id=t, name=t.upper(), type=TeamType.PLATFORM, grouping="platform") for t in "ba"]
    serves = [
        Interaction(id=f"{a}{b}", mode=InteractionMode.X_AS_A_SERVICE, provider=a, consumer=b)
        for a, b in ("ab", "ba")
    ]
    keys = {"a": "x", "b": "C"}
    places = [Placement(id=f"p-{t}", of=t, order=key) for t, key in keys.items()]
    put(design, store, *teams, *places, *serves)
    design.apply(tidy(store))
    assert order(store, *"ab") == ["a", "b"]


def test_what_is_locked_keeps_its_point(design, store):
    with_point(design, store, "core", 300, 200)
    design.apply(lock(store, ["core"]))
    design.apply(tidy(store))
    assert placement_of(store, "core").x == 300
