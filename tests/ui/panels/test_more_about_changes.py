"""What is known about a typical change besides its walk, and which teams are gates of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.forms import add_by_name, editor_of, retype, text_in
from helpers.window import settle
from topodesk.edits.walks import append_stop
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.flow import TypicalChange
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.walks.facts import TYPICAL_CHANGE
from topodesk.ui.panels.walks.panel import WalksPanel
from topodesk.ui.panels.walks.stop_rows import GATE

KEYS = Qt.Key


def add(walks: WalksPanel, title: str) -> None:
    walks.title.setText(title)
    QTest.keyClick(walks.title, KEYS.Key_Return)
    settle()


@pytest.fixture
def walked(window: MainWindow, session: Session) -> WalksPanel:
    """A change that walks through three teams."""
    window.menus.actions["walks"].trigger()
    settle()
    add(window.side.walks, "New card")
    for team in ("pay", "core", "risk"):
        session.commit(append_stop(session.scenario, session.walk, team))
    settle()
    return window.side.walks


def test_every_field_of_a_typical_change_is_offered() -> None:
    """TOOL-137"""
    offered = {fact.name for fact in TYPICAL_CHANGE} | {"title", "walk", "gates"}
    never = {"id", "external_id", "tags"}
    assert set(TypicalChange.model_fields) - offered == never


def test_what_else_is_known_stands_in_the_place_of_the_stops(
    walked: WalksPanel, session: Session, window: MainWindow
) -> None:
    """TOOL-137"""
    stops = walked.stops
    stops.turn.click()
    settle()
    assert not stops.table.isVisible()
    form = stops.more.form
    assert form is not None
    retype(form, "weight", "3")
    retype(form, "weight", "0")
    assert form.fields["weight"].problem == "Write a whole number such as 3."
    QTest.keyClick(editor_of(form, "weight"), KEYS.Key_Escape)
    retype(form, "source", "Workshop & <b>", end=None)
    window.keep_typing()
    add_by_name(form.fields["touched_components"], "Ledger")
    change = session.scenario.get(TypicalChange, session.walk)
    assert change is not None
    assert (change.weight, change.source) == (3, "Workshop & <b>")
    assert change.touched_components == ("ledger",)
    add(walked, "Another")
    assert text_in(form, "source") == ""
    session.undo()
    session.undo()
    session.undo()
    settle()
    stops.turn.click()
    settle()
    assert stops.turn.text() == "More"


def test_a_team_that_is_off_the_walk_is_no_gate_either(
    walked: WalksPanel, session: Session
) -> None:
    """TOOL-138"""
    rows, ticked = walked.stops.rows, Qt.CheckState.Checked.value
    for row in (1, 2):
        rows.setData(rows.index(row, GATE), ticked, Qt.ItemDataRole.CheckStateRole)
        settle()
    walked.stops.table.removed.emit(1)
    settle()
    change = session.scenario.get(TypicalChange, session.walk)
    assert change is not None
    assert change.gates == ("risk",)
    walked.stops.start_over()
    change = session.scenario.get(TypicalChange, session.walk)
    assert change is not None
    assert change.gates == ()
    session.undo()
    again = session.scenario.get(TypicalChange, session.walk)
    assert again is not None
    assert again.gates == ("risk",)


def test_what_is_said_about_a_change_is_said_in_every_scenario_that_can_say_it(
    walked: WalksPanel, session: Session
) -> None:
    """WALK-20."""
    session.commit(Change.of("Web", session.scenario.id, added=[Component(id="web", name="Web")]))
    walked.stops.turn.click()
    settle()
    form = walked.stops.more.form
    assert form is not None
    retype(form, "weight", "3")
    add_by_name(form.fields["touched_components"], "Web")
    said = [
        (change.weight, change.touched_components)
        for scenario in session.design.scenarios
        if (change := scenario.get(TypicalChange, session.walk)) is not None
    ]
    assert sorted(said) == [(3, ()), (3, ("web",))]
    walked.stops.turn.click()
