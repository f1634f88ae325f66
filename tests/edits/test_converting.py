"""What a team built around a component can become."""

from __future__ import annotations

from itertools import pairwise

import pytest

from helpers.samples import NORTHWIND, sample_bytes
from topodesk.edits.converting import become, dissolve_team, receivers
from topodesk.edits.drafting import in_a_copy
from topodesk.edits.sharing import Sharing, shared_out, suggested_sharing
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.flow import TypicalChange
from topodesk.model.outcome import Initiative
from topodesk.model.scenario import Refused, Scenario
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.storage.format import dumps, loads


@pytest.fixture
def design() -> Design:
    return loads(sample_bytes(NORTHWIND)).design


@pytest.fixture
def today(design: Design) -> Scenario:
    return next(s for s in design.scenarios if s.name == "Today")


def team(store: Scenario, name: str) -> Team:
    return next(t for t in store.of(Team) if t.label() == name)


def people(store: Scenario) -> float:
    return sum(t.people or 0 for t in store.of(Team))


def test_people_follow_the_work_and_none_is_lost() -> None:
    assert shared_out(12, {"a": 6, "b": 3, "c": 3}) == {"a": 6, "b": 3, "c": 3}
    assert shared_out(7, {"a": 1, "b": 1}) == {"a": 4, "b": 3}
    assert sum(v or 0 for v in shared_out(6.5, {"a": 1, "b": 1, "c": 1}).values()) == 6.5
    assert shared_out(None, {"a": 1}) == {"a": None}


def test_each_component_goes_to_the_stream_whose_steps_need_it_most(today: Scenario) -> None:
    core = team(today, "Core API")
    sharing = suggested_sharing(today, core.id)
    assert len(sharing.goes) == 12
    for id, stream in sharing.goes.items():
        needing = [s.stream for s in today.referrers(id, JourneyStep)]
        assert needing.count(stream) == max(map(needing.count, needing))


def test_dissolving_shares_a_team_out_and_loses_nothing(design: Design, today: Scenario) -> None:
    core, before = team(today, "Core API"), people(today)
    owned = [c.id for c in today.referrers(core.id, Component)]
    work = {i.id for i in today.of(Initiative)}
    design.apply(dissolve_team(today, core.id, suggested_sharing(today, core.id)))
    assert core.id not in today
    assert people(today) == before
    made = [t for t in today.of(Team) if t.type is TeamType.STREAM_ALIGNED]
    assert [t.value_stream for t in made] == [t.value_stream for t in made if t.value_stream]
    assert len(made) == 3
    ids = {t.id for t in made}
    assert all(set(today[id].owner_teams) <= ids for id in owned)  # type: ignore[attr-defined]
    assert {i.id for i in today.of(Initiative)} == work
    assert any(today.referrers(t.id, JourneyStep) for t in made)
    loads(dumps(design))


def test_nobody_on_a_walk_waits_for_itself_afterwards(design: Design, today: Scenario) -> None:
    for name in ("Core API", "Database"):
        id = team(today, name).id
        design.apply(dissolve_team(today, id, suggested_sharing(today, id)))
    for change in today.of(TypicalChange):
        stops = [stop.team for stop in change.walk]
        assert all(a != b for a, b in pairwise(stops))


def test_the_second_team_goes_to_the_stream_teams_of_the_first(
    design: Design, today: Scenario
) -> None:
    for name in ("Core API", "Database"):
        id = team(today, name).id
        design.apply(dissolve_team(today, id, suggested_sharing(today, id)))
    assert sum(t.type is TeamType.STREAM_ALIGNED for t in today.of(Team)) == 3


def test_people_without_a_place_are_refused(today: Scenario) -> None:
    core = team(today, "Core API")
    sharing = suggested_sharing(today, core.id)
    stream = sharing.streams[0]
    with pytest.raises(Refused, match="2 people have no place yet"):
        dissolve_team(today, core.id, sharing.with_people(stream, 4))
    with pytest.raises(Refused, match="13 would go"):
        dissolve_team(today, core.id, sharing.with_people(stream, 7))


def test_a_team_nobody_needs_cannot_be_dissolved_into_nothing(today: Scenario) -> None:
    with pytest.raises(Refused):
        dissolve_team(today, team(today, "Core API").id, Sharing())


def test_an_enabling_team_hands_over_what_it_owns_and_keeps_its_people(
    design: Design, today: Scenario
) -> None:
    core = team(today, "Core API")
    goes = suggested_sharing(today, core.id).goes
    design.apply(become(today, core.id, TeamType.ENABLING, Sharing({}, goes)))
    now = team(today, "Core API")
    assert (now.type, now.people) == (TeamType.ENABLING, 12)
    assert not [c for c in today.of(Component) if core.id in c.owner_teams]


def test_a_platform_keeps_what_it_owns(design: Design, today: Scenario) -> None:
    payments = team(today, "Payments API")
    design.apply(become(today, payments.id, TeamType.PLATFORM, Sharing()))
    assert team(today, "Payments API").type is TeamType.PLATFORM
    assert len([c for c in today.of(Component) if payments.id in c.owner_teams]) == 7


def test_a_conversion_in_a_copy_is_one_step_back_to_the_first_byte(
    design: Design, today: Scenario
) -> None:
    core, before = team(today, "Core API"), dumps(design)
    change = dissolve_team(today, core.id, suggested_sharing(today, core.id))
    copied = in_a_copy(design, today, change)
    design.apply(copied)
    assert core.id in today
    assert len(design.scenarios) == 4
    design.apply(copied.reversed())
    assert dumps(design) == before


def test_a_component_may_stay_without_an_owner(design: Design, today: Scenario) -> None:
    core = team(today, "Core API")
    sharing = suggested_sharing(today, core.id)
    some = next(iter(sharing.goes))
    design.apply(dissolve_team(today, core.id, sharing.with_thing(some, "")))
    component = today[some]
    assert isinstance(component, Component)
    assert component.owner_teams == ()


def test_an_existing_stream_team_grows_instead_of_a_second_one(
    design: Design, today: Scenario
) -> None:
    core = team(today, "Core API")
    sharing = suggested_sharing(today, core.id)
    stream = sharing.streams[0]
    there = Team(
        id="there", name="There", type=TeamType.STREAM_ALIGNED, people=4, value_stream=stream
    )
    design.apply(Change.of("Add", today.id, added=[there]))
    assert [r.made for r in receivers(today, core.id, sharing)] == [False, True, True]
    design.apply(dissolve_team(today, core.id, sharing))
    assert team(today, "There").people == 4 + (sharing.people[stream] or 0)
