"""Typical changes and the stops of their walks: one Change each, with a name for the menu."""

from __future__ import annotations

import pytest

from helpers.parcelo import parcelo
from topodesk.edits import walks
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.flow import TypicalChange
from topodesk.model.scenario import Refused, Scenario

TEAMS = ["web-frontend", "api", "database", "qa", "operations"]


@pytest.fixture
def design() -> Design:
    return parcelo()


@pytest.fixture
def today(design: Design) -> Scenario:
    return design.scenarios[0] if design.scenarios[0].name == "Today" else _today(design)


def _today(design: Design) -> Scenario:
    return next(s for s in design.scenarios if s.name == "Today")


def first(store: Scenario) -> TypicalChange:
    return next(c for c in store.of(TypicalChange) if len(c.walk) == 5)


def teams(store: Scenario, id: str) -> list[str]:
    found = store.get(TypicalChange, id)
    assert found is not None
    return [stop.team for stop in found.walk]


def done(design: Design, change: Change) -> str:
    design.apply(change)
    return change.name


def test_a_typical_change_is_added_to_every_scenario_renamed_and_removed(design: Design) -> None:
    stores = design.scenarios
    assert done(design, walks.add_change(stores, "New card", id="card")) == (
        "Add typical change “New card”"
    )
    assert all("card" in store for store in stores)
    done(design, walks.rename_change(stores, "card", "Card at once"))
    assert {store["card"].label() for store in stores} == {"Card at once"}
    assert "Delete" in done(design, walks.remove_change(stores, "card"))
    assert not any("card" in store for store in stores)


def test_a_stop_is_appended_under_a_name_that_says_where_it_goes(
    design: Design, today: Scenario
) -> None:
    done(design, walks.add_change([today], "New card", id="card"))
    assert done(design, walks.append_stop(today, "card", "api")) == "Walk “New card” to “API”"
    done(design, walks.append_stop(today, "card", "qa"))
    assert done(design, walks.append_stop(today, "card", "api")) == "Walk “New card” back to “API”"
    found = today.get(TypicalChange, "card")
    assert found is not None
    assert [stop.returned for stop in found.walk] == [False, False, True]
    assert teams(today, "card") == ["api", "qa", "api"]


def test_stops_are_inserted_moved_and_removed(design: Design, today: Scenario) -> None:
    id = first(today).id
    done(design, walks.insert_stop(today, id, 1, "operations"))
    assert teams(today, id) == [TEAMS[0], "operations", *TEAMS[1:]]
    done(design, walks.remove_stop(today, id, 1))
    assert teams(today, id) == TEAMS
    assert done(design, walks.move_stop(today, id, 0, 4)).startswith("Move “Web Frontend” in")
    assert teams(today, id) == [*TEAMS[1:], TEAMS[0]]
    done(design, walks.move_stop(today, id, 4, 0))
    assert teams(today, id) == TEAMS
    with pytest.raises(Refused):
        walks.remove_stop(today, id, 5)


def test_days_note_and_return_of_a_stop_are_set(design: Design, today: Scenario) -> None:
    id = first(today).id
    done(design, walks.set_stop(today, id, 1, wait_days=2.5))
    done(design, walks.set_stop(today, id, 1, note="Every second Tuesday", returned=True))
    found = today.get(TypicalChange, id)
    assert found is not None
    stop = found.walk[1]
    assert (stop.wait_days, stop.note, stop.returned) == (2.5, "Every second Tuesday", True)
    with pytest.raises(ValueError, match="greater"):
        walks.set_stop(today, id, 1, work_days=-1)


def test_a_team_becomes_a_gate_and_stops_being_one(design: Design, today: Scenario) -> None:
    id = first(today).id
    done(design, walks.set_gate(today, id, "qa", gate=True))
    found = today.get(TypicalChange, id)
    assert found is not None
    assert found.gates.count("qa") == 1
    done(design, walks.set_gate(today, id, "qa", gate=False))
    assert "qa" not in first(today).gates


def test_a_whole_walk_is_one_step(design: Design, today: Scenario) -> None:
    id = first(today).id
    walk = first(today).walk
    assert done(design, walks.set_walk(today, id, ())).startswith("Clear the walk of")
    assert done(design, walks.set_walk(today, id, walk)).endswith("through 5 teams")
    assert teams(today, id) == TEAMS


def test_a_scenario_takes_changes_over_without_their_walks(design: Design) -> None:
    today, other = _today(design), next(s for s in design.scenarios if s.name == "Proposal")
    ids = [c.id for c in today.of(TypicalChange)]
    for id in ids:
        done(design, walks.remove_change([other], id))
    name = done(design, walks.take_over(other, today.of(TypicalChange)))
    assert name == "Take over 6 typical changes"
    assert {c.id for c in other.of(TypicalChange)} == set(ids)
    assert not any(c.walk or c.gates for c in other.of(TypicalChange))
    assert not walks.take_over(other, today.of(TypicalChange))
