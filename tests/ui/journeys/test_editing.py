"""What one edit does everywhere: map, panels, history."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.edits.outcomes import set_outcome
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.things import Thing
from topodesk.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _drawn_texts(session: Session) -> Iterator[str]:
    for figure in session.drawing.picture.in_order():
        for line in figure.texts():
            yield line.text


def test_a_rename_in_the_inspector_is_on_the_map_as_one_step(
    window: MainWindow, session: Session
) -> None:
    window.side.tabs.setCurrentIndex(1)
    session.selection.set(["pay"])
    settle()
    assert window.side.inspector.form is not None
    name = window.side.inspector.form.fields["name"].editor
    name.setFocus()
    name.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(name, "Tap")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert "Tap" in list(_drawn_texts(session))
    assert [c.name for c in session.history.done] == ["Rename team “Pay Anywhere” to “Tap”"]
    window.undo()
    assert "Pay Anywhere" in list(_drawn_texts(session))


def test_a_fix_button_changes_the_map_and_clears_its_finding(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    qtbot.waitUntil(lambda: session.live.checking)
    settle()
    assert "error" in {mark.kind for mark in session.live.marks.values()}
    finding = ("OUT-01", "pay")
    session.commit(set_outcome(session.scenario, "spend", id="o", statement="Fewer wait"))
    settle()
    card = window.side.findings.cards.card(finding)
    assert card is not None
    card.buttons[0].click()
    settle()
    assert window.side.findings.cards.card(finding) is None
    assert [c.name for c in session.history.done][-1]
    window.menus.actions["undo"].trigger()
    settle()
    assert window.side.findings.cards.card(finding) is not None


def test_switching_the_scenario_changes_everything_that_is_shown(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    window.top_bar.switch.pills["today"].click()
    settle()
    assert "Payments API" in list(_drawn_texts(session))
    qtbot.waitUntil(lambda: window.status.counts.text().startswith("0 value streams"))
    window.menus.actions["select_all"].trigger()
    settle()
    assert session.selection.ids == ("pay",)


def test_a_stream_dragged_from_the_palette_is_a_lane(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    tile = window.palette_panel.tiles[Thing.VALUE_STREAM]
    view = window.canvas.viewport()
    goal = view.mapToGlobal(view.rect().center())
    QTest.mousePress(tile, LEFT, pos=tile.rect().center())
    for _ in range(3):
        QTest.mouseMove(tile, tile.mapFromGlobal(goal))
    QTest.mouseRelease(tile, LEFT, pos=tile.mapFromGlobal(goal))
    settle()
    assert len(session.scenario.of(ValueStream)) == 2
    window.canvas.finish_naming()
    assert len(session.history.done) == 1


def test_enter_on_a_tile_adds_a_team_without_a_mouse(window: MainWindow, session: Session) -> None:
    tile = window.palette_panel.tiles[Thing.STREAM_ALIGNED]
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, Qt.Key.Key_Return)
    settle()
    assert len(session.scenario.of(Team)) == 4


def test_undo_and_redo_from_the_menu_say_what_they_are_about(
    window: MainWindow, session: Session
) -> None:
    session.selection.set(["risk"])
    settle()
    window.menus.actions["delete"].trigger()
    settle()
    assert "risk" not in session.scenario
    undo, redo = window.menus.actions["undo"], window.menus.actions["redo"]
    assert undo.text() == "Undo Delete team “Risk”"
    undo.trigger()
    settle()
    assert "risk" in session.scenario
    assert session.selection.ids == ("risk",)
    assert redo.text() == "Redo Delete team “Risk”"
    assert redo.isEnabled()
    redo.trigger()
    assert "risk" not in session.scenario


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, 4),
    ],
)
def test_keys_of_the_canvas_count_while_it_has_the_focus(
    window: MainWindow,
    session: Session,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    expected: int,
) -> None:
    window.activateWindow()
    window.canvas.setFocus()
    session.selection.set(["risk"])
    settle()
    QTest.keyClick(window.canvas, key, modifiers)
    settle()
    assert len(session.scenario.of(Team)) == expected


def test_delete_in_a_field_deletes_letters_and_no_team(
    window: MainWindow, session: Session
) -> None:
    window.activateWindow()
    window.side.tabs.setCurrentIndex(1)
    session.selection.set(["risk"])
    settle()
    window.side.inspect()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    settle()
    assert "risk" in session.scenario
    assert session.selection.ids == ("risk",)


def test_undo_by_key_in_a_field_is_the_designs_undo(window: MainWindow, session: Session) -> None:
    window.activateWindow()
    window.side.tabs.setCurrentIndex(1)
    session.selection.set(["risk"])
    settle()
    window.side.inspect()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "y")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert session.scenario["risk"].label() == "Risk"
    assert not session.history.done


def test_panels_can_be_hidden_and_come_back(window: MainWindow) -> None:
    panels = window.menus.actions["panels"]
    panels.trigger()
    assert not window.side.isVisible()
    assert not window.palette_panel.isVisible()
    assert panels.text() == "Show panels"
    panels.trigger()
    assert window.side.isVisible()
    assert panels.text() == "Hide panels"


def test_the_zoom_control_shows_and_changes_the_zoom(window: MainWindow, session: Session) -> None:
    zoom = window.stage.zoom
    window.menus.actions["zoom_100"].trigger()
    assert zoom.percent.text() == "100%"
    zoom.into.click()
    assert zoom.percent.text() == "119%"
    zoom.out.click()
    zoom.percent.click()
    assert zoom.percent.text() == "100%"
    window.menus.actions["fit"].trigger()
    assert window.canvas.seen.w >= session.drawing.picture.bounds.w * 0.99


def test_tab_leads_from_the_palette_to_the_map(window: MainWindow) -> None:
    window.activateWindow()
    window.palette_panel.last_tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.palette_panel.last_tile, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.canvas


def test_what_is_right_clicked_can_be_inspected(window: MainWindow, session: Session) -> None:
    window.activateWindow()
    session.selection.set(["pay"])
    settle()
    window.canvas.context_menu.emit(window.mapToGlobal(window.rect().center()), ("pay",))
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [entry.text() for entry in menu.actions() if entry.text()]
    assert offered[0] == "Inspect"
    assert {"Rename", "Duplicate", "Delete", "Zoom to the selection"} <= set(offered)
    menu.actions()[0].trigger()
    menu.close()
    settle()
    assert window.side.tabs.currentIndex() == 1
    assert window.side.inspector.form is not None
    assert QApplication.focusWidget() is window.side.inspector.form.fields["name"].editor
