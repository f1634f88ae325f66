"""Platforms inside platforms, grouping and dissolving."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.duplicating import duplicate
from topodesk.edits.fragments import fragment_of
from topodesk.edits.groupings import add_grouping, dissolve, group, nest_grouping
from topodesk.edits.interactions import connect
from topodesk.edits.ordering import groupings_in_order
from topodesk.edits.pasting import paste
from topodesk.edits.teams import add_team
from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.design import Design
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Refused, Scenario
from topodesk.model.team import Team, TeamType


@pytest.fixture
def design() -> Design:
    """The small bank, whose platform holds a Data platform with Core API in it."""
    made = small_bank()
    store = proposal_of(made)
    core = store["core"]
    inner = Grouping(id="data", name="Data", parent="platform", lane_order="V")
    made.apply(
        Change.of("Nest", store.id, added=[inner], updated=[(core, core.with_(grouping="data"))])
    )
    return made


@pytest.fixture
def store(design: Design) -> Scenario:
    return proposal_of(design)


def inside(store: Scenario, id: str | None) -> list[str]:
    """Which groupings and teams stand in a grouping, groupings in their order."""
    parts = [g.id for g in groupings_in_order(store) if g.parent == id]
    return parts + sorted(t.id for t in store.of(Team) if t.grouping == id and id)


def test_a_platform_is_added_inside_another_among_those_there(
    design: Design, store: Scenario
) -> None:
    design.apply(add_grouping(store, parent="platform", index=0, id="first"))
    assert inside(store, "platform") == ["first", "data", "identity"]
    design.apply(add_grouping(store, index=0, id="above"))
    assert inside(store, None) == ["above", "platform"]


def test_a_platform_moves_into_another_and_out_again(design: Design, store: Scenario) -> None:
    data = store["data"]
    assert isinstance(data, Grouping)
    change = nest_grouping(store, data, None, 0)
    assert change.name == "Move grouping “Data” out of grouping “Bank Platform”"
    design.apply(change)
    assert inside(store, None) == ["data", "platform"]
    platform = store["platform"]
    assert isinstance(platform, Grouping)
    change = nest_grouping(store, platform, "data", 0)
    assert change.name == "Move grouping “Bank Platform” into grouping “Data”"
    design.apply(change)
    assert inside(store, "data") == ["platform", "core"]


def test_no_platform_stands_inside_itself(design: Design, store: Scenario) -> None:
    platform = store["platform"]
    assert isinstance(platform, Grouping)
    with pytest.raises(Refused, match="inside itself"):
        design.apply(nest_grouping(store, platform, "data", 0))


def test_teams_are_grouped_and_keep_their_stream_and_steps(design: Design, store: Scenario) -> None:
    change = group(store, ["join", "onboard", "serves"], id="new", name="Entry")
    assert change.name == "Group 2 teams as grouping “Entry”"
    design.apply(change)
    assert inside(store, "new") == ["join", "onboard"]
    assert store["join"].value_stream == "open"
    assert store["apply"].responsible_teams == ("join",)
    assert store["new"].parent is None


def test_what_stands_in_one_place_is_grouped_in_that_place(design: Design, store: Scenario) -> None:
    design.apply(group(store, ["identity", "data", "core"], id="new"))
    assert inside(store, "platform") == ["new"]
    assert inside(store, "new") == ["data", "identity"]
    assert inside(store, "data") == ["core"]


def test_groupings_are_wrapped_where_the_first_of_them_stood(
    design: Design, store: Scenario
) -> None:
    design.apply(add_grouping(store, id="b"))
    design.apply(add_grouping(store, id="c"))
    design.apply(group(store, ["platform", "data", "c"], id="new"))
    assert inside(store, None) == ["new", "b"]
    assert inside(store, "new") == ["platform", "c"]
    assert not group(store, ["serves"])


def test_a_dissolved_grouping_leaves_its_parts_to_the_one_around_it(
    design: Design, store: Scenario
) -> None:
    design.apply(
        Change.of(
            "Use",
            store.id,
            added=[
                Interaction(id="uses", provider="data", consumer="loan"),
                Interaction(id="own", provider="platform", consumer="data"),
                Service(id="s", name="Query", provider="data", consumers=("platform",)),
            ],
        )
    )
    change = dissolve(store, ["data"])
    assert change.name == "Dissolve grouping “Data” with interaction"
    design.apply(change)
    assert inside(store, "platform") == ["core", "identity"]
    assert store["uses"].provider == "platform"
    assert "own" not in store
    assert store["s"].provider == "platform"


def test_dissolved_with_nothing_around_its_teams_stand_alone(
    design: Design, store: Scenario
) -> None:
    uses = Interaction(id="uses", provider="platform", consumer="loan")
    design.apply(Change.of("Use", store.id, added=[uses]))
    before = dict(store.records)
    change = dissolve(store, ["platform"])
    assert change.name == "Dissolve grouping “Bank Platform” with interaction"
    design.apply(change)
    assert inside(store, None) == ["data"]
    assert store["identity"].grouping is None
    assert "uses" not in store
    design.apply(change.reversed())
    assert dict(store.records) == before


def test_nested_groupings_dissolve_together(design: Design, store: Scenario) -> None:
    change = dissolve(store, ["platform", "data", "platform"])
    assert change.name == "Dissolve 2 groupings"
    design.apply(change)
    assert store.of(Grouping) == ()
    assert store["core"].grouping is None
    assert not dissolve(store, ["join"])


def test_a_copied_platform_brings_what_stands_in_it_under_fresh_ids(
    design: Design, store: Scenario
) -> None:
    """TOOL-65"""
    design.apply(add_grouping(store, name="Outer", id="outer"))
    design.apply(add_grouping(store, name="Inner", parent="outer", id="inner"))
    for id, place in (("one", "outer"), ("two", "inner")):
        design.apply(add_team(store, TeamType.PLATFORM, grouping=place, name=id, id=id))
    design.apply(connect(store, "one", "two", id="between"))
    design.apply(connect(store, "one", "join", id="outwards"))
    served = Service(id="api", name="API", provider="one", consumers=("two", "join"))
    design.apply(Change.of("", store.id, added=[served]))
    change, fresh = duplicate(store, ["outer"])
    design.apply(change)
    assert set(fresh) == {"outer", "inner", "one", "two", "api"}
    assert store[fresh["inner"]].parent == fresh["outer"]
    assert [store[fresh[t]].grouping for t in ("one", "two")] == [fresh["outer"], fresh["inner"]]
    copies = [i for i in store.of(Interaction) if i.provider == fresh["one"]]
    assert [i.consumer for i in copies] == [fresh["two"]]
    service = store[fresh["api"]]
    assert (service.provider, service.consumers) == (fresh["one"], (fresh["two"],))
    assert store["one"].grouping == "outer"
    design.apply(change.reversed())
    fragment = fragment_of(store, ["outer"])
    pasted, new = paste(store, fragment)
    design.apply(pasted)
    assert store[new["two"]].grouping == new["inner"]
    assert store[new["api"]].provider == new["one"]
