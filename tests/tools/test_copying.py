"""Alt-drag: a copy lands where it is let go of, and the original stays."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.drawing.shapes import Point
from topodesk.edits.notes import Spot, add_note
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.session.session import Session


@pytest.fixture
def driver() -> Driver:
    return Driver(Session(small_bank()))


def test_a_team_dragged_with_alt_is_copied_there_and_stays(driver: Driver) -> None:
    """TOOL-108"""
    driver.press(driver.middle("Join"))
    driver.move(driver.column("Repay"), "alt")
    assert driver.says() == "Copy: Part of “Borrow”, responsible for “Repay”"
    assert driver.tools.cursor == "copy"
    assert not driver.tools.preview.lifted
    driver.release(keys="alt")
    assert driver.steps("Join copy") == ["Repay"]
    assert driver.stream("Join copy") == "Borrow"
    assert driver.steps("Join") == ["Apply"]
    assert driver.session.selection.ids == (driver.id("Join copy"),)
    assert driver.session.history.done[-1].name == "Copy team “Join”"
    assert driver.undo_steps == 1
    driver.session.undo()
    assert not [t for t in driver.session.scenario.of(Team) if t.name == "Join copy"]


def test_alt_counts_only_when_it_is_held_at_the_release(driver: Driver) -> None:
    driver.press(driver.middle("Onboard"), "alt")
    driver.move(driver.column("Repay"), "alt")
    driver.move(driver.column("Repay"))
    assert not driver.says().startswith("Copy")
    assert driver.tools.cursor == "grabbing"
    driver.release()
    assert driver.stream("Onboard") == "Borrow"


def test_a_copy_on_the_same_step_shares_it(driver: Driver) -> None:
    driver.drag(driver.middle("Join"), driver.column("Apply"), "alt")
    assert driver.steps("Join copy") == ["Apply"]
    assert driver.steps("Join") == ["Apply"]


def test_several_teams_are_copied_with_what_is_between_them(driver: Driver) -> None:
    store = driver.session.scenario
    before = len(store.of(Interaction))
    pairs = [(i.provider, i.consumer) for i in store.of(Interaction)]
    teams = next(p for p in pairs if all(store.get(Team, id) for id in p))
    driver.session.selection.set(teams)
    driver.drag(driver.middle(store[teams[0]].label()), driver.band(), "alt")
    assert len(driver.session.selection) == 2
    assert len(store.of(Interaction)) == before + pairs.count(teams)
    assert driver.undo_steps == 1


def test_a_copy_in_the_band_stands_clear_of_its_original(driver: Driver) -> None:
    start = driver.middle("Core API")
    driver.drag(start, Point(start.x + 30, start.y + 20), "alt")
    assert not driver.rect("Core API copy").grown(-2).meets(driver.rect("Core API"))


def test_a_lane_dragged_by_its_head_with_alt_is_copied_with_its_steps(driver: Driver) -> None:
    head = driver.head("Borrow")
    driver.drag(head, Point(head.x, -80), "alt")
    lanes = driver.session.drawing.layout.lanes
    names = [driver.session.scenario[lane.stream].label() for lane in lanes]
    assert names == ["Borrow copy", "Open an account", "Borrow"]
    assert driver.journey("Borrow copy") == ["Explore", "Repay"]
    assert driver.session.selection.ids == (driver.id("Borrow copy"),)


def test_a_component_dragged_with_alt_is_copied_to_another_owner(driver: Driver) -> None:
    driver.drag(driver.middle("Ledger"), driver.middle("Join"), "alt")
    store = driver.session.scenario
    owners = {c.name: c.owner_teams for c in store.of(Component)}
    assert owners == {"Ledger": ("core",), "Ledger copy": ("join",)}


def test_a_component_copied_to_a_step_is_needed_by_it(driver: Driver) -> None:
    driver.drag(driver.middle("Ledger"), driver.column("Repay"), "alt")
    repay = driver.session.scenario.get(JourneyStep, "repay")
    assert repay is not None
    assert repay.components == (driver.id("Ledger copy"),)
    assert driver.session.scenario.get(Component, "ledger") is not None


def test_notes_are_copied_with_alt_to_where_they_are_let_go(driver: Driver) -> None:
    session = driver.session
    for number in range(2):
        note = add_note(
            session.scenario, Spot(None, 40 + 300 * number, -200), text=f"Why {number}?"
        )
        session.commit(note)
    session.selection.set([driver.id("Why 0?"), driver.id("Why 1?")])
    start = driver.middle("Why 0?")
    driver.press(start)
    driver.move(Point(start.x, start.y + 60), "alt")
    assert driver.says().startswith("Copy: A note")
    driver.release(keys="alt")
    notes = session.scenario.of(Note)
    assert sorted(note.text for note in notes) == ["Why 0?", "Why 0?", "Why 1?", "Why 1?"]
    drawn = {n.id: session.drawing.picture.of(n.id)[0].bounds for n in notes}
    copies = [drawn[id].y for id in session.selection.ids]
    originals = [rect.y for id, rect in drawn.items() if id not in session.selection]
    assert [round(y) for y in copies] == [round(y) + 60 for y in originals]


def test_a_refused_copy_changes_nothing(driver: Driver) -> None:
    driver.press(driver.middle("Identity"))
    driver.move(driver.column("Repay"), "alt")
    assert driver.tools.preview.refused
    driver.release(keys="alt")
    assert driver.undo_steps == 0


def test_esc_ends_a_copy_without_a_trace(driver: Driver) -> None:
    driver.press(driver.middle("Join"))
    driver.move(driver.column("Repay"), "alt")
    assert driver.tools.cancel()
    assert driver.undo_steps == 0
