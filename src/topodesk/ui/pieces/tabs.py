"""Tabs over pages, and the fine line below them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget


def tab_bar(name: str) -> QTabBar:
    """Tabs no wider than their words; `name` is what a screen reader calls them."""
    made = QTabBar()
    made.setObjectName("side-tabs")
    made.setDrawBase(False)
    made.setExpanding(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(name)
    return made


def tab_line() -> QWidget:
    """The line between tabs and what they show."""
    made = QWidget()
    made.setObjectName("tab-line")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setFixedHeight(1)
    return made
