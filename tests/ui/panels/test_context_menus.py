"""Menus in panels: a right click selects first, and the menu is what the table says about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from helpers.window import settle
from topodesk.edits.fields import rename
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.card import Card

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def ask(widget: QWidget, at: QPoint, reason: QContextMenuEvent.Reason = MOUSE) -> QMenu:
    """Ask for the menu at a place of a widget, as the mouse or the menu key does."""
    event = QContextMenuEvent(reason, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    """What one reads in a menu that is open; it is closed again."""
    texts = [a.text() for a in menu.actions() if a.isVisible() and not a.isSeparator()]
    menu.close()
    return texts


@pytest.fixture
def card(window: MainWindow, session: Session) -> Callable[[str], Card]:
    window.side.tabs.setCurrentIndex(0)
    session.start_checking()
    window.side.findings.refresh()
    settle()

    def of(rule: str) -> Card:
        cards = window.side.findings.cards.findChildren(Card)
        return next(c for c in cards if c.entry is not None and c.entry.rule == rule)

    return of


def test_a_scenario_is_shown_before_its_menu_opens(window: MainWindow, session: Session) -> None:
    pill = window.top_bar.switch.pills["today"]
    menu = ask(pill, pill.rect().center())
    assert session.scenario.id == "today"
    assert offered(menu) == [
        *("Rename scenario", "Copy as a new option", "Begin with a copy of today"),
        *("Move scenario left", "Move scenario right", "Delete scenario"),
    ]


def test_a_scenario_is_renamed_and_deleted_from_its_menu(
    window: MainWindow, session: Session
) -> None:
    switch = window.top_bar.switch
    ask(switch.pills["today"], QPoint(5, 5)).close()
    window.menus.actions["scenario_rename"].trigger()
    assert switch.naming is not None
    switch.naming.finish(keep=False)
    window.menus.actions["scenario_delete"].trigger()
    settle()
    assert [scenario.id for scenario in session.design.scenarios] == ["new"]
    assert not window.menus.actions["scenario_delete"].isEnabled()


def test_the_design_has_a_menu_until_its_name_is_written(window: MainWindow) -> None:
    name = window.top_bar.name
    known = ["Save", "Save As…", "Rename design", "About the design"]
    assert offered(ask(name.file, QPoint(4, 4))) == known
    window.menus.actions["design_rename"].trigger()
    assert name.name.hasFocus()
    assert name.name.selectedText() == "Northwind"
    assert "Rename design" not in offered(ask(name.name, QPoint(4, 4)))


def test_a_finding_is_shown_fixed_and_written_from_its_menu(
    window: MainWindow, session: Session, card: Callable[[str], Card]
) -> None:
    asked = card("INT-04")
    menu = ask(asked, QPoint(30, 30))
    assert session.selection.only == "uses"
    entry = asked.entry
    assert entry is not None
    texts = [text.replace("&&", "&") for text in offered(menu)]
    assert texts[: 2 + len(entry.fixes)] == ["Show on the map", *entry.fixes, "Write the purpose"]
    more = ["Accept on purpose…", "Numbers of this rule…", "Explain this rule", "Copy its text"]
    assert texts[-4:] == more


def test_a_fix_from_the_menu_is_one_step(
    window: MainWindow, session: Session, card: Callable[[str], Card]
) -> None:
    from topodesk.edits.interactions import connect
    from topodesk.model.interaction import InteractionMode

    mode = InteractionMode.COLLABORATION
    session.commit(connect(session.scenario, "risk", "pay", mode=mode, id="both"))
    settle()
    asked = card("INT-01")
    assert asked.entry is not None
    assert asked.entry.fixes
    ask(asked, QPoint(30, 30)).close()
    window.menus.actions["finding_fix_1"].trigger()
    assert len(session.history.done) == 2
    assert session.scenario["both"] != session.history.done[0].edits["new", "both"][1]


def test_a_step_of_the_history_has_a_menu(window: MainWindow, session: Session) -> None:
    for name in ("One", "Two"):
        session.commit(rename(session.scenario, "risk", name))
    window.menus.actions["history"].trigger()
    settle()
    steps = window.side.history.list
    at = steps.visualRect(window.side.history.model.index(1)).center()
    menu = ask(steps.viewport(), at)
    assert len(session.history.done) == 2
    assert offered(menu) == [
        "Go to: Rename team “Risk” to “One”",
        "Undo Rename team “One” to “Two”",
        "Redo",
    ]
    window.menus.actions["step_go"].trigger()
    assert session.scenario["risk"].label() == "One"


def test_lines_of_the_outline_offer_what_the_map_does(window: MainWindow, session: Session) -> None:
    window.menus.actions["outline"].trigger()
    settle()
    tree = window.outline.tree
    assert tree is not None
    session.selection.set(["risk"])
    settle()
    wanted = offered(window.menus.context_menu("team"))
    at = tree.visualRect(tree.currentIndex()).center()
    assert offered(ask(tree.viewport(), at)) == wanted
    assert offered(ask(tree.viewport(), at, KEYBOARD)) == wanted
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_an_empty_place_of_the_outline_is_the_empty_map(
    window: MainWindow, session: Session
) -> None:
    window.menus.actions["outline"].trigger()
    settle()
    tree = window.outline.tree
    assert tree is not None
    session.selection.set(["risk"])
    settle()
    menu = ask(tree.viewport(), QPoint(20, tree.viewport().height() - 4))
    assert session.selection.ids == ()
    assert offered(menu) == offered(window.menus.context_menu("map"))
