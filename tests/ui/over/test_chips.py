"""Chips say how the map is looked at, and small switches hide the lines of a mode."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.edits.tags import tag
from topodesk.ui.main_window import MainWindow


def said(window: MainWindow) -> list[str]:
    settle()
    return [chip.words for chip in window.stage.chips.shown]


def test_a_chip_says_what_is_in_focus_and_ends_it(window: MainWindow) -> None:
    assert said(window) == []
    assert window.stage.chips.isHidden()
    assert window.session is not None
    window.session.selection.set(["pay"])
    settle()
    window.menus.actions["focus"].trigger()
    assert said(window) == ["Focus: Pay Anywhere and 1 neighbouring team"]
    assert window.stage.chips.isVisible()
    window.stage.chips.shown[0].cross.click()
    assert said(window) == []
    assert not window.session.lens.focus
    assert window.session.selection.ids == ("pay",)


def test_focus_paints_the_map_anew_and_its_end_too(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    window.session.selection.set(["risk"])
    qtbot.wait(150)
    for _ in range(2):
        before = window.canvas.tiles_painted
        window.menus.refresh()
        window.menus.actions["focus"].trigger()
        qtbot.wait(150)
        assert window.canvas.tiles_painted > before


def test_a_switch_over_the_canvas_hides_the_lines_of_a_mode_and_a_chip_tells(
    window: MainWindow,
) -> None:
    assert window.session is not None
    toggle = window.stage.modes.toggles["xaas"]
    assert toggle.isChecked()
    assert toggle.toolTip() == "Hide X-as-a-Service lines"
    toggle.click()
    assert said(window) == ["1 line hidden"]
    assert not toggle.isChecked()
    assert toggle.toolTip() == "Show X-as-a-Service lines"
    window.stage.chips.shown[0].cross.click()
    assert said(window) == []
    assert toggle.isChecked()


def test_a_long_name_with_marks_in_it_is_shortened_in_the_middle(window: MainWindow) -> None:
    from topodesk.edits.fields import rename

    assert window.session is not None
    name = "<b>" + "long & wide " * 30
    window.session.commit(rename(window.session.scenario, "pay", name))
    window.session.selection.set(["pay"])
    window.menus.refresh()
    window.menus.actions["focus"].trigger()
    (words,) = said(window)
    assert words.startswith("Focus: <b>long")
    assert window.stage.chips.width() < window.stage.width()


def test_a_chip_is_shortened_where_the_canvas_is_narrow(window: MainWindow) -> None:
    assert window.session is not None
    window.session.selection.set(["pay"])
    window.menus.refresh()
    window.menus.actions["focus"].trigger()
    window.resize(860, 520)
    said(window)
    (chip,) = window.stage.chips.shown
    assert chip.text.geometry().right() <= chip.cross.x()
    assert window.stage.chips.geometry().right() <= window.stage.width()


def entries(window: MainWindow, title: str) -> dict[str, QAction]:
    """The entries of a submenu of the View menu, filled as when it opens."""
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    menus[title].aboutToShow.emit()
    return {entry.text(): entry for entry in menus[title].actions()}


def test_tags_are_looked_for_from_the_menu_and_a_chip_says_so(window: MainWindow) -> None:
    session = window.session
    assert session is not None
    assert list(entries(window, "Filter by tags")) == ["Nothing is tagged yet"]
    session.commit(tag(session.scenario, ["pay"], "<b>&"))
    entries(window, "Filter by tags")["<b>&&"].trigger()
    assert said(window) == ["Tagged “<b>&”: 1 of 3 teams"]
    assert entries(window, "Filter by tags")["<b>&&"].isChecked()
    window.stage.chips.shown[0].cross.click()
    assert said(window) == []


def test_teams_are_coloured_from_the_menu(window: MainWindow) -> None:
    session = window.session
    assert session is not None
    assert entries(window, "Colour teams by")["Nothing"].isChecked()
    entries(window, "Colour teams by")["Team size"].trigger()
    assert session.lens.colour_by == "size"
    flags = [f for f in session.drawing.picture.in_order() if f.role == "flag"]
    assert len(flags) == 3
    assert said(window) == ["Coloured by team size"]
    entries(window, "Colour teams by")["Nothing"].trigger()
    assert not [f for f in session.drawing.picture.in_order() if f.role == "flag"]
