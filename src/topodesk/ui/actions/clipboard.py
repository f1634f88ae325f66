"""What goes to the clipboard and comes from it; part of the Edit menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import ANYTHING, MAP, Action, Group, Item, editable, is_open

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

COPIED = ANYTHING - {"interaction"}


def can_copy(window: MainWindow) -> bool:
    """While something else than interactions is selected; they come along with their ends."""
    if window.session is None:
        return False
    store, ids = window.session.scenario, window.session.selection.ids
    return any(id in store and store[id].collection != "interactions" for id in ids)


def _can_cut(window: MainWindow) -> bool:
    return editable(window) and can_copy(window)


ACTIONS: tuple[Action, ...] = (
    Action("cut", "Cut", lambda w: w.pasting.cut(), ("Ctrl+X",), _can_cut, "canvas", on=COPIED),
    Action("copy", "Copy", lambda w: w.pasting.copy(), ("Ctrl+C",), can_copy, "canvas", on=COPIED),
    Action("paste", "Paste", lambda w: w.pasting.paste(), ("Ctrl+V",), editable, on=ANYTHING | MAP),
    Action(
        "copy_picture",
        "Copy as picture",
        lambda w: w.pasting.copy_picture(),
        ("Ctrl+Shift+C",),
        is_open,
        on=ANYTHING | MAP,
    ),
)

MENU: tuple[Item, ...] = (Group("Clipboard", ("cut", "copy", "paste", "copy_picture"), flat=True),)
