"""Walking a change through: clicks on teams become the stops of its walk, as one step."""

from __future__ import annotations

import pytest

from helpers.driver import Driver
from topodesk.drawing.shapes import Point
from topodesk.edits.fields import rename
from topodesk.edits.removing import remove
from topodesk.edits.walks import add_change, set_gate
from topodesk.model.flow import TypicalChange
from topodesk.tools.walk_path import walk_area, walk_path

OPEN = Point(-900, -900)


@pytest.fixture
def walker(driver: Driver) -> Driver:
    """Somebody about to walk a new card through."""
    session = driver.session
    session.commit(add_change(session.design.scenarios, "New card", id="card"))
    session.show_walk("card")
    driver.tools.walk("card")
    return driver


def stops(driver: Driver) -> list[str]:
    found = driver.session.scenario.get(TypicalChange, "card")
    assert found is not None
    return [f"{stop.team}{' back' if stop.returned else ''}" for stop in found.walk]


def test_each_click_on_a_team_is_the_next_stop_and_all_are_one_step(walker: Driver) -> None:
    """WALK-5."""
    before = walker.undo_steps
    for name in ("Join", "Identity", "Fraud Scoring"):
        walker.click(walker.middle(name))
    assert stops(walker) == ["join", "identity", "fraud"]
    assert walker.tools.preview.caption == "1 Join → 2 Identity → 3 Fraud Scoring"
    walker.tools.key("enter")
    assert not walker.tools.busy
    assert walker.undo_steps == before + 1
    assert walker.session.history.done[-1].name == "Walk “New card” through 3 teams"
    walker.session.undo()
    assert stops(walker) == []


def test_a_team_that_acted_already_gets_it_back(walker: Driver) -> None:
    for name in ("Join", "Identity", "Join"):
        walker.click(walker.middle(name))
    assert stops(walker) == ["join", "identity", "join back"]


def test_a_second_click_on_the_same_team_means_nothing(walker: Driver) -> None:
    walker.click(walker.middle("Join"))
    walker.click(walker.middle("Join"))
    walker.click(OPEN)
    assert stops(walker) == ["join"]
    assert walker.tools.walking == "card"


def test_backspace_takes_the_last_stop_back_and_never_deletes(walker: Driver) -> None:
    teams = len(walker.session.scenario)
    for name in ("Join", "Identity"):
        walker.click(walker.middle(name))
    assert walker.tools.key("backspace")
    assert stops(walker) == ["join"]
    assert walker.tools.key("backspace")
    assert walker.tools.key("backspace")
    assert walker.tools.key("delete")
    assert stops(walker) == []
    assert len(walker.session.scenario) == teams


def test_escape_ends_the_walk_and_keeps_it(walker: Driver) -> None:
    walker.click(walker.middle("Join"))
    assert walker.tools.cancel()
    assert stops(walker) == ["join"]
    assert walker.tools.walking == ""


def test_a_walk_goes_on_where_it_ended(walker: Driver) -> None:
    walker.click(walker.middle("Join"))
    walker.tools.key("enter")
    walker.tools.walk("card")
    walker.click(walker.middle("Identity"))
    walker.tools.end_walk()
    assert stops(walker) == ["join", "identity"]


def test_undo_takes_back_what_was_clicked_and_one_walks_on(walker: Driver) -> None:
    walker.click(walker.middle("Join"))
    walker.session.undo()
    assert stops(walker) == []
    walker.click(walker.middle("Identity"))
    walker.tools.key("enter")
    assert stops(walker) == ["identity"]


def test_when_the_change_is_gone_the_next_click_ends_the_walk(walker: Driver) -> None:
    walker.session.undo()
    walker.click(walker.middle("Join"))
    assert not walker.tools.busy


def test_taking_something_else_in_hand_keeps_what_was_walked(walker: Driver) -> None:
    before = walker.undo_steps
    walker.click(walker.middle("Join"))
    walker.tools.connect()
    assert walker.undo_steps == before + 1
    assert stops(walker) == ["join"]


def test_nothing_is_walked_in_a_design_for_reading_only(driver: Driver) -> None:
    driver.session.read_only = True
    driver.tools.walk("card")
    assert not driver.tools.busy


def test_the_path_has_a_number_on_every_team_and_follows_edits(walker: Driver) -> None:
    """WALK-7."""
    for name in ("Join", "Identity", "Join"):
        walker.click(walker.middle(name))
    walker.tools.key("enter")
    session = walker.session
    session.commit(set_gate(session.scenario, "card", "identity", gate=True))
    path = walk_path(session)
    assert [stop.number for stop in path] == [1, 2, 3]
    assert [stop.before for stop in path] == [0, 0, 1]
    assert [stop.gate for stop in path] == [False, True, False]
    assert [stop.returned for stop in path] == [False, False, True]
    area = walk_area(session)
    assert area is not None
    assert area.contains(path[1].block.centre)
    session.commit(rename(session.scenario, "join", "A name so long that its block has to grow"))
    assert walker.rect("Identity").contains(walk_path(session)[1].block.centre)
    session.commit(remove(session.scenario, ["identity"]))
    assert [stop.number for stop in walk_path(session)] == [1, 2]


def test_another_scenario_shows_its_own_walk_of_the_same_change(walker: Driver) -> None:
    """WALK-8."""
    walker.click(walker.middle("Join"))
    session = walker.session
    here = session.scenario.id
    other = next(s.id for s in session.design.scenarios if s.id != here)
    session.switch(other)
    assert session.walk == "card"
    assert walk_path(session) == ()
    session.switch(here)
    assert len(walk_path(session)) == 1


def test_no_walk_is_shown_unless_asked_for(walker: Driver) -> None:
    walker.session.show_walk("")
    assert walk_path(walker.session) == ()
    assert walk_area(walker.session) is None
