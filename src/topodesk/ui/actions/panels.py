"""What brings the panels to the front; it stands in the View menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import Action, Item

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _history(window: MainWindow) -> None:
    window.show_panels()
    window.side.show_history()


ACTIONS: tuple[Action, ...] = (Action("history", "History", _history),)

VIEW: tuple[Item, ...] = ("history",)
"""Behind what shows and hides the panels."""
