"""What goes to the clipboard and comes from it; part of the Edit menu."""

from __future__ import annotations

from topodesk.ui.actions.action import ANYTHING, MAP, Action, Item, editable

ACTIONS: tuple[Action, ...] = (
    Action("paste", "Paste", lambda w: w.pasting.paste(), ("Ctrl+V",), editable, on=ANYTHING | MAP),
)

MENU: tuple[Item, ...] = ("paste",)
