"""Ctrl+G and Ctrl+Shift+G on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.window import settle
from topodesk.model.grouping import Grouping
from topodesk.session.session import Session
from topodesk.ui.canvas.naming import NameEdit
from topodesk.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_grouping_names_the_platform_in_the_same_step(window: MainWindow, session: Session) -> None:
    session.selection.set(["core", "risk"])
    settle()
    window.menus.actions["group"].trigger()
    edit = window.canvas.findChild(NameEdit)
    assert edit is not None
    QTest.keyClicks(edit, "Money & more")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settle()
    (made,) = session.scenario.of(Grouping)
    assert made.name == "Money & more"
    assert [change.name for change in session.history.done] == [
        "Group 2 teams as grouping “Money & more”"
    ]
    assert not window.canvas.naming, "it has its teams"
    window.menus.actions["dissolve"].trigger()
    assert session.scenario.of(Grouping) == ()
    assert set(session.selection.ids) == {"core", "risk"}


def test_only_groupings_are_dissolved(window: MainWindow, session: Session) -> None:
    session.selection.set(["core"])
    settle()
    assert not window.menus.actions["dissolve"].isEnabled()
    assert window.menus.actions["group"].isEnabled()
