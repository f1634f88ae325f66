"""What is selected is never brought to the front by itself; a dot tells where to read about it."""

from __future__ import annotations

from helpers.window import settle
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.side import FINDINGS, INSPECTOR


def test_selecting_something_puts_a_dot_on_its_tab_for_a_moment(
    window: MainWindow, session: Session
) -> None:
    side = window.side
    side.tabs.setCurrentIndex(FINDINGS)
    session.selection.set(["pay"])
    settle()
    assert side.tabs.currentIndex() == FINDINGS
    assert side.dot.isVisible()
    assert side.tabs.tabRect(INSPECTOR).contains(side.dot.geometry())
    side.tabs.setCurrentIndex(INSPECTOR)
    assert not side.dot.isVisible()


def test_there_is_no_dot_where_one_reads_already_or_nothing_is_selected(
    window: MainWindow, session: Session
) -> None:
    side = window.side
    side.tabs.setCurrentIndex(INSPECTOR)
    session.selection.set(["pay"])
    settle()
    assert not side.dot.isVisible()
    side.tabs.setCurrentIndex(FINDINGS)
    session.selection.set(["risk"])
    settle()
    session.selection.clear()
    settle()
    assert not side.dot.isVisible()
