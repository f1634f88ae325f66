"""What brings the panels to the front; it stands in the View menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import Action, Item

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _history(window: MainWindow) -> None:
    window.show_panels()
    window.side.show_history()


def _outline(window: MainWindow) -> None:
    window.show_panels()
    window.shelf.show_page(window.outline)
    window.outline.take_keyboard()


ACTIONS: tuple[Action, ...] = (
    Action("outline", "Outline", _outline),
    Action("history", "History", _history),
)

VIEW: tuple[Item, ...] = ("outline", "history")
"""Behind what shows and hides the panels."""
