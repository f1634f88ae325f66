"""Views are saved, named, jumped to and let go of without anything modal (VIEW-28)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.edits.views import views_in_order
from topodesk.ui.main_window import MainWindow


def names(window: MainWindow) -> list[str]:
    assert window.session is not None
    return [view.name for view in views_in_order(window.session.design)]


def save(window: MainWindow, name: str = "") -> None:
    window.menus.actions["save_view"].trigger()
    settle()
    if name:
        row = window.stage.views.rows[-1]
        row.edit.setText(name)
        QTest.keyClick(row.edit, Qt.Key.Key_Return)
        settle()


def test_a_saved_view_is_named_where_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    save(window)
    assert window.stage.views.isVisible()
    field = window.stage.views.rows[0].edit
    assert field.isVisible()
    assert field.selectedText() == "View 1"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    field.setText("<b>Payments & more")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert names(window) == ["<b>Payments & more"]
    assert window.stage.views.rows[0].name.text() == "<b>Payments & more"


def test_saving_a_view_and_naming_it_is_one_step(window: MainWindow) -> None:
    assert window.session is not None
    save(window, "Payments")
    assert [step.name for step in window.session.history.done] == ["Save saved view “Payments”"]
    window.session.undo()
    assert names(window) == []
    window.session.redo()
    assert names(window) == ["Payments"]


def test_renaming_a_view_later_is_a_step_of_its_own(window: MainWindow) -> None:
    assert window.session is not None
    save(window, "Payments")
    save(window)
    row = window.stage.views.rows[0]
    row.start_naming()
    row.edit.setText("Paying")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    settle()
    assert names(window) == ["Paying", "View 2"]
    assert len(window.session.history.done) == 3


def test_escape_leaves_a_name_and_then_the_list(window: MainWindow) -> None:
    save(window)
    row = window.stage.views.rows[0]
    row.edit.setText("something else")
    QTest.keyClick(row.edit, Qt.Key.Key_Escape)
    settle()
    assert names(window) == ["View 1"]
    assert window.stage.views.isVisible()
    QTest.keyClick(row, Qt.Key.Key_Escape)
    settle()
    assert not window.stage.views.isVisible()


def test_a_click_on_a_view_and_its_number_lead_back_to_what_was_seen(window: MainWindow) -> None:
    window.canvas.zoom_to(150)
    before = window.canvas.camera
    save(window, "Near")
    window.canvas.fit()
    save(window, "All")
    QTest.mouseClick(window.stage.views.rows[0], Qt.MouseButton.LeftButton)
    settle()
    near = window.canvas.camera
    assert abs(near.scale - before.scale) < 0.01
    assert abs(near.x - before.x) < 2
    QTest.keyClick(window.canvas, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.canvas.fitted
    QTest.keyClick(window.canvas, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert abs(window.canvas.camera.scale - before.scale) < 0.01
    QTest.keyClick(window.canvas, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)


def test_the_menu_lists_the_views_with_their_keys(window: MainWindow) -> None:
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    views = menus["Saved views"]
    views.aboutToShow.emit()
    assert [entry.text() for entry in views.actions()] == ["None yet"]
    save(window, "This & that")
    window.canvas.zoom_to(200)
    views.aboutToShow.emit()
    (entry,) = views.actions()
    assert entry.text() == "This && that\tAlt+1"
    entry.trigger()
    assert window.canvas.fitted


def test_a_view_can_be_let_go_of_and_brought_back(window: MainWindow) -> None:
    save(window, "Payments")
    window.stage.views.delete(window.stage.views.rows[0].id)
    settle()
    assert window.stage.views.rows == []
    window.undo()
    settle()
    assert [row.name.text() for row in window.stage.views.rows] == ["Payments"]


def test_a_design_for_reading_only_lists_its_views_and_changes_none(
    window: MainWindow,
) -> None:
    save(window, "Payments")
    assert window.session is not None
    window.session.read_only = True
    window.menus.refresh()
    window.stage.views.close_list()
    window.stage.toggle_views()
    settle()
    assert window.stage.views.isVisible()
    assert not window.menus.actions["save_view"].isEnabled()
    assert len(window.stage.views.rows) == 1
