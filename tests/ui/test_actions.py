"""The table of actions holds together: menus, shortcuts and the page of keys come from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, settle
from topodesk.ui.actions.action import SEPARATOR, Kind, Submenu, leaves
from topodesk.ui.actions.table import ACTIONS, CANVAS_KEYS, MENUS, PANEL_MENUS
from topodesk.ui.dialogs.about import CREDIT, AboutDialog
from topodesk.ui.dialogs.shortcuts import ShortcutsDialog
from topodesk.ui.main_window import MainWindow


@pytest.fixture
def shell(qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(AnsweringDialogs())
    qtbot.addWidget(window)
    yield window
    settle()


def test_every_action_stands_in_exactly_one_menu() -> None:
    menus = (*MENUS, *PANEL_MENUS)
    every = [item for _, items in menus for item in leaves(items)]
    listed = [item for item in every if isinstance(item, str) and item != SEPARATOR]
    assert sorted(listed) == sorted(action.id for action in ACTIONS)


def test_no_key_does_two_things() -> None:
    keys = Counter(QKeySequence(text).toString() for action in ACTIONS for text in action.shortcuts)
    assert "" not in keys
    assert {key: n for key, n in keys.items() if n > 1} == {}


def test_single_letters_are_left_to_the_canvas() -> None:
    plain = [text for action in ACTIONS for text in action.shortcuts if len(text) == 1]
    assert plain == ["?"]


def test_nothing_that_needs_a_design_can_be_done_before_there_is_one(shell: MainWindow) -> None:
    enabled = {id for id, action in shell.menus.actions.items() if action.isEnabled()}
    assert enabled == {"new", "open", "quit", "panels", "shortcuts", "about"}


def test_the_menus_are_those_people_know(shell: MainWindow) -> None:
    titles = [action.text() for action in shell.menuBar().actions()]
    assert titles == ["&File", "&Edit", "&Teams", "&Arrange", "&Scenario", "&View", "&Help"]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_context_menu_offers_exactly_what_the_table_says(shell: MainWindow, kind: Kind) -> None:
    menu = shell.menus.context_menu(kind)
    offered = list(_entries(menu))
    wanted = {shell.menus.actions[action.id] for action in ACTIONS if kind in action.on}
    submenus = [entry.text() for entry in offered if entry.menu() is not None]
    plain = [entry for entry in offered if entry.menu() is None]
    assert set(plain) == wanted
    assert len(plain) == len(wanted) > 0
    items = [item for _, menu in MENUS for item in leaves(menu) if isinstance(item, Submenu)]
    assert submenus == [item.title for item in items if kind in item.on]


def _entries(menu: QMenu) -> Iterator[QAction]:
    """What one can choose in a menu and its groups, and what fills itself once it opens."""
    for entry in menu.actions():
        group = entry.menu()
        if isinstance(group, QMenu) and group.actions():
            yield from _entries(group)
        elif not entry.isSeparator():
            yield entry


def test_no_menu_is_longer_than_a_small_screen_is_high(shell: MainWindow) -> None:
    menus = [*shell.menuBar().findChildren(QMenu), *map(shell.menus.context_menu, get_args(Kind))]
    lengths = {
        menu.title(): len([entry for entry in menu.actions() if not entry.isSeparator()])
        for menu in menus
    }
    assert {title: length for title, length in lengths.items() if length > 14} == {}
    assert max(menu.sizeHint().height() for menu in menus) < 560


def test_samples_can_be_opened_from_the_menu(shell: MainWindow) -> None:
    menus = {menu.title(): menu for menu in shell.menuBar().findChildren(QMenu)}
    samples = menus["Open sample"]
    samples.aboutToShow.emit()
    assert [entry.text().split(":")[0] for entry in samples.actions()] == [
        "Northwind Bank",
        "Parcelo",
    ]
    menus["Open Recent"].aboutToShow.emit()
    (nothing,) = menus["Open Recent"].actions()
    assert not nothing.isEnabled()


def test_help_shows_every_key(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(None)
    qtbot.addWidget(dialog)
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for action in ACTIONS:
        if action.shortcuts:
            assert action.text.rstrip("…") in texts
    for _, what in CANVAS_KEYS:
        assert what in texts


def test_the_page_of_keys_is_as_high_as_what_it_shows(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() > 400


def test_f1_shows_the_keys(shell: MainWindow) -> None:
    keys = [keys.toString() for keys in shell.menus.actions["shortcuts"].shortcuts()]
    assert keys == ["F1", "?"]


def test_about_gives_credit_and_names_the_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert CREDIT in texts
    for licence in ("MIT", "LGPL-3.0", "Open Font Licence", "BSD"):
        assert licence in texts


def test_help_and_about_open_from_the_menu(shell: MainWindow) -> None:
    assert isinstance(shell.dialogs, AnsweringDialogs)
    shell.menus.actions["shortcuts"].trigger()
    shell.menus.actions["about"].trigger()
    assert shell.dialogs.said == ["shortcuts", "about"]
