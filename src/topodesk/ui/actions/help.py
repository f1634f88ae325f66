"""The Help menu."""

from __future__ import annotations

from topodesk.ui.actions.action import Action, Item, always

ACTIONS: tuple[Action, ...] = (
    Action("shortcuts", "Keyboard shortcuts", lambda w: w.dialogs.shortcuts(), ("F1", "?"), always),
    Action("about", "About TopoDesk", lambda w: w.dialogs.about(), (), always),
)

MENU: tuple[Item, ...] = ("shortcuts", "about")
