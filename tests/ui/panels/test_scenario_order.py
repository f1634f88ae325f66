"""Scenarios are put in another order by dragging a pill and from the menu (TOOL-131)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpers.window import settle
from topodesk.edits.scenarios import copy_scenario
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.scenario_pill import Pill
from topodesk.ui.panels.scenario_switch import ScenarioSwitch

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def switch(window: MainWindow, session: Session) -> ScenarioSwitch:
    session.commit(copy_scenario(session.design, session.scenario, name="Bolder", id="bold"))
    settle()
    return window.top_bar.switch


def carry(pill: Pill, to: QPoint) -> None:
    """Press a pill and move towards a place on the screen without letting go."""
    QTest.mousePress(pill, LEFT, Qt.KeyboardModifier.NoModifier, pill.rect().center())
    start = pill.mapToGlobal(pill.rect().center())
    for share in (0.4, 1.0):
        _move(pill, start + (to - start) * share)


def _move(pill: Pill, here: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(pill.mapFromGlobal(here)),
        QPointF(here),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(pill, event)
    settle()


def middle(pill: Pill) -> QPoint:
    return pill.mapToGlobal(pill.rect().center())


def names(session: Session) -> list[str]:
    return [scenario.name for scenario in session.design.scenarios]


def shown(switch: ScenarioSwitch) -> list[str]:
    return sorted(switch.pills, key=lambda one: switch.pills[one].x())


def test_a_pill_is_dragged_among_the_others(switch: ScenarioSwitch, session: Session) -> None:
    pill = switch.pills["bold"]
    carry(pill, middle(switch.pills["today"]) - QPoint(20, 0))
    assert shown(switch) == ["bold", "today", "new"]
    assert names(session) == ["Today", "Proposal", "Bolder"]
    QTest.mouseRelease(pill, LEFT)
    settle()
    assert names(session) == ["Bolder", "Today", "Proposal"]
    assert shown(switch) == ["bold", "today", "new"]
    assert [change.name for change in session.history.done][-1] == "Move scenario “Bolder”"
    assert session.scenario.id == "new"
    session.undo()
    settle()
    assert names(session) == ["Today", "Proposal", "Bolder"]
    assert shown(switch) == ["today", "new", "bold"]


def test_esc_puts_a_pill_back_where_it_was(switch: ScenarioSwitch, session: Session) -> None:
    pill, done = switch.pills["today"], len(session.history.done)
    carry(pill, middle(switch.pills["bold"]) + QPoint(20, 0))
    assert shown(switch) == ["new", "bold", "today"]
    QTest.keyClick(pill, Qt.Key.Key_Escape)
    QTest.mouseRelease(pill, LEFT)
    settle()
    assert shown(switch) == ["today", "new", "bold"]
    assert len(session.history.done) == done


def test_a_pill_let_go_of_where_it_was_is_no_step(switch: ScenarioSwitch, session: Session) -> None:
    pill, done = switch.pills["new"], len(session.history.done)
    carry(pill, middle(switch.pills["bold"]) + QPoint(20, 0))
    _move(pill, middle(switch.pills["today"]) + QPoint(switch.pills["today"].width(), 0))
    QTest.mouseRelease(pill, LEFT)
    settle()
    assert shown(switch) == ["today", "new", "bold"]
    assert len(session.history.done) == done


def test_a_press_on_a_pill_still_shows_its_scenario(
    switch: ScenarioSwitch, session: Session
) -> None:
    QTest.mouseClick(switch.pills["bold"], LEFT)
    settle()
    assert session.scenario.id == "bold"


def test_the_menu_moves_the_scenario_that_is_shown(
    window: MainWindow, switch: ScenarioSwitch, session: Session
) -> None:
    actions = window.menus.actions
    actions["scenario_left"].trigger()
    settle()
    assert names(session) == ["Proposal", "Today", "Bolder"]
    window.menus.refresh()
    assert not actions["scenario_left"].isEnabled()
    actions["scenario_right"].trigger()
    actions["scenario_right"].trigger()
    settle()
    assert names(session) == ["Today", "Bolder", "Proposal"]
    window.menus.refresh()
    assert not actions["scenario_right"].isEnabled()


def test_nothing_is_moved_in_a_design_for_reading_only(
    window: MainWindow, session: Session
) -> None:
    session.read_only = True
    window.show_session(session)
    window.top_bar.switch._known = []
    window.top_bar.switch.refresh()
    pills = window.top_bar.switch.pills
    carry(pills["today"], middle(pills["new"]) + QPoint(20, 0))
    QTest.mouseRelease(pills["today"], LEFT)
    settle()
    assert names(session) == ["Today", "Proposal"]


def test_pills_with_short_names_never_stand_on_each_other(
    window: MainWindow, switch: ScenarioSwitch, session: Session
) -> None:
    for number in range(9):
        made = copy_scenario(session.design, session.scenario, name=f"{number}")
        session.commit(made)
    for width in range(900, 1700, 90):
        window.resize(width, 800)
        settle()
        pieces = [*switch.pills.values(), switch.more, switch.plus]
        places = sorted((p.x(), p.x() + p.width()) for p in pieces if p.isVisible())
        assert all(end <= start for (_, end), (start, _) in pairwise(places))
