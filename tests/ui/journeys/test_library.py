"""Keeping pieces of a design and whole designs, and beginning from them again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from helpers.window import AnsweringDialogs, settle
from topodesk.drawing.shapes import Point
from topodesk.model.component import Component
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.library.panel import LibraryPanel

LEFT = Qt.MouseButton.LeftButton
KEYS = Qt.Key


@pytest.fixture
def library(window: MainWindow) -> LibraryPanel:
    window.menus.actions["library"].trigger()
    settle()
    return window.library


def keep(window: MainWindow, name: str, *ids: str, about: str = "") -> None:
    assert window.session is not None
    window.session.selection.set(ids)
    settle()
    window.menus.actions["keep"].trigger()
    settle()
    saying = window.library.saying
    saying.name.setText(name)
    saying.about.setText(about)
    QTest.keyClick(saying.about, KEYS.Key_Return)
    settle()


def names(library: LibraryPanel, sort: str) -> list[str]:
    return [row.name for row in library.list.rows.rows if row.sort == sort]


def place_of(library: LibraryPanel, name: str) -> QPoint:
    rows = library.list.rows
    number = next(n for n, row in enumerate(rows.rows) if row.name == name)
    library.list.scrollTo(rows.index(number))
    return library.list.visualRect(rows.index(number)).center()


def drag(window: MainWindow, name: str, to: Point) -> None:
    """Carry a row of the library to a place of the map."""
    view = window.library.list.viewport()
    x, y = window.canvas.camera.to_view(to)
    goal = window.canvas.viewport().mapToGlobal(QPoint(round(x), round(y)))
    start = place_of(window.library, name)
    QTest.mousePress(view, LEFT, pos=start)
    for _ in range(3):
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(view.mapFromGlobal(goal)),
            QPointF(goal),
            Qt.MouseButton.NoButton,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, moved)
        settle()
    QTest.mouseRelease(view, LEFT, pos=view.mapFromGlobal(goal))
    settle()


def hint(window: MainWindow) -> str:
    return window.status.hint.text()


def test_the_selection_is_kept_under_a_name_and_used_by_a_drag(
    window: MainWindow, session: Session, library: LibraryPanel, templates: Path
) -> None:
    """TOOL-132, TOOL-133"""
    keep(window, "<b>Pair</b> & co", "pay", "core", about="For two")
    assert names(library, "template") == ["<b>Pair</b> & co"]
    assert hint(window) == "“<b>Pair</b> & co” is in the library"
    assert [path.name for path in templates.iterdir()] == ["b-pair-b-co.template.json"]
    assert QApplication.activeModalWidget() is None
    window.grab()
    drag(window, "<b>Pair</b> & co", session.drawing.layout.band.rect.centre)
    assert [change.name for change in session.history.done] == ["Paste 2 teams and interaction"]
    added = {team.name for team in session.scenario.of(Team)}
    assert {"Pay Anywhere copy", "Core Platform copy"} <= added
    assert window.canvas.hasFocus()
    session.undo()
    settle()
    assert len(session.scenario.of(Team)) == 3


def test_a_double_click_and_enter_put_it_into_the_middle(
    window: MainWindow, session: Session, library: LibraryPanel
) -> None:
    keep(window, "Platform", "core")
    view, at = library.list.viewport(), place_of(library, "Platform")
    QTest.mouseClick(view, LEFT, pos=at)
    assert window.canvas.tools.busy
    QTest.mouseDClick(view, LEFT, pos=at)
    settle()
    assert len(session.history.done) == 1
    assert not window.canvas.tools.busy
    QTest.keyClick(library.list, KEYS.Key_Return)
    settle()
    assert len(session.history.done) == 2


def test_a_click_arms_and_esc_disarms(window: MainWindow, library: LibraryPanel) -> None:
    keep(window, "Platform", "core")
    QTest.mouseClick(library.list.viewport(), LEFT, pos=place_of(library, "Platform"))
    assert window.canvas.tools.armed
    QTest.keyClick(library.list, KEYS.Key_Escape)
    assert not window.canvas.tools.busy


def test_esc_keeps_nothing_and_gives_the_keyboard_back(
    window: MainWindow, session: Session, templates: Path
) -> None:
    session.selection.set(["pay"])
    settle()
    window.menus.actions["keep"].trigger()
    settle()
    saying = window.library.saying
    assert saying.name.text() == "Pay Anywhere"
    assert saying.name.hasFocus()
    saying.name.setText("  ")
    QTest.keyClick(saying.name, KEYS.Key_Return)
    assert saying.isVisible()
    QTest.keyClick(saying.name, KEYS.Key_Escape)
    settle()
    assert not saying.isVisible()
    assert window.canvas.hasFocus()
    assert not templates.exists()


def test_nothing_selected_says_what_to_do(window: MainWindow, session: Session) -> None:
    session.selection.clear()
    window.keeping.save_selection()
    assert hint(window) == "Select teams, streams or other things on the map to keep them"
    window.menus.refresh()
    assert not window.menus.actions["keep"].isEnabled()


def test_a_template_is_renamed_deleted_and_brought_back(
    window: MainWindow, library: LibraryPanel
) -> None:
    """TOOL-134"""
    keep(window, "Pair", "pay", "core")
    library.list.setFocus()
    QTest.keyClick(library.list, KEYS.Key_F2)
    assert library.saying.name.text() == "Pair"
    library.saying.name.setText("Two")
    QTest.keyClick(library.saying.name, KEYS.Key_Return)
    settle()
    assert names(library, "template") == ["Two"]
    library.list.setFocus()
    QTest.keyClick(library.list, KEYS.Key_Delete)
    settle()
    assert names(library, "template") == []
    assert library.deleted.text() == "“Two” is deleted"
    QTest.mouseClick(library.back, LEFT)
    settle()
    assert names(library, "template") == ["Two"]
    assert not library.deleted.isVisible()


def test_the_context_menu_of_a_template_offers_all_of_it(
    window: MainWindow, library: LibraryPanel, dialogs: AnsweringDialogs
) -> None:
    keep(window, "Pair", "pay", "core")
    menu = window.menus.context_menu("template")
    offered = {action.text(): action for action in menu.actions() if action.text()}
    assert list(offered) == [
        "Put on the map",
        "Rename template…",
        "Delete template",
        "Show the folder of templates",
    ]
    assert all(action.isEnabled() for action in offered.values())
    offered["Show the folder of templates"].trigger()
    assert dialogs.said[-1].startswith("folder templates-")


def test_a_file_that_cannot_be_used_is_named_and_the_others_stay(
    window: MainWindow, library: LibraryPanel, templates: Path
) -> None:
    keep(window, "Pair", "pay", "core")
    (templates / "torn.template.json").write_text('{"format"')
    window.shelf.show_page(window.palette_panel)
    window.shelf.show_page(library)
    settle()
    assert names(library, "template") == ["Pair"]
    assert library.skipped.text().startswith("Left out: “torn.template.json”")


def test_components_of_other_scenarios_are_dragged_onto_teams(
    window: MainWindow, session: Session, library: LibraryPanel
) -> None:
    """TOOL-135"""
    session.switch("today")
    settle()
    assert names(library, "component") == ["Ledger"]
    (ledger,) = (row for row in library.list.rows.rows if row.sort == "component")
    assert ledger.about == "In Proposal"
    drag(window, "Ledger", session.drawing.picture.of("pay")[0].bounds.centre)
    held = session.scenario.get(Component, "ledger")
    assert held is not None
    assert held.owner_teams == ("pay",)


def test_the_search_finds_templates_and_components(
    window: MainWindow, library: LibraryPanel
) -> None:
    keep(window, "Pair", "pay", "core")
    for typed, found in (("led", ["Ledger"]), ("pai", ["Pair"]), ("zzz", [])):
        library.search.setText(typed)
        library.search.textEdited.emit(typed)
        settle()
        assert names(library, "component") + names(library, "template") == found
    assert names(library, "hint") == ["Nothing is called like that"]


def test_a_kept_design_begins_a_new_one(
    window: MainWindow, session: Session, templates: Path
) -> None:
    """TOOL-136"""
    window.menus.actions["keep_design"].trigger()
    settle()
    assert "New from template" in hint(window)
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    menus["New from template"].aboutToShow.emit()
    (kept,) = menus["New from template"].actions()
    assert kept.text() == "Northwind"
    kept.trigger()
    settle()
    assert window.session is not None
    assert window.session is not session
    assert window.session.path is None
    assert [s.name for s in window.session.design.scenarios] == ["Today", "Proposal"]


def test_four_tabs_fit_over_the_left_panel(window: MainWindow) -> None:
    tabs = window.shelf.tabs
    for title in ("Teams", "Teams 12", "Teams 1,234"):
        window.shelf.name_page(window.tray, title)
        settle()
        assert tabs.tabRect(tabs.count() - 1).right() <= window.shelf.width()
