"""The Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import Action, Item, always

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _rules(window: MainWindow) -> None:
    window.show_panels()
    window.side.findings.leads.list_rules()


ACTIONS: tuple[Action, ...] = (
    Action("shortcuts", "Keyboard shortcuts", lambda w: w.dialogs.shortcuts(), ("F1", "?"), always),
    Action("rules", "Rules…", _rules),
    Action("about", "About TopoDesk", lambda w: w.dialogs.about(), (), always),
)

MENU: tuple[Item, ...] = ("shortcuts", "rules", "about")
