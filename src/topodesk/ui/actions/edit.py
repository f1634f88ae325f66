"""The Edit menu: undo, and what can be done with whatever is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    ANYTHING,
    MAP,
    RECORDS,
    SEPARATOR,
    STEP,
    Action,
    Group,
    Item,
    editable,
    is_open,
    selected_editable,
)
from topodesk.ui.actions.notes import ACTIONS as NOTES
from topodesk.ui.actions.notes import COLOURS

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

WRITE = "Write the purpose"
"""What renaming is for an interaction, which has no name."""


def _one_selected(window: MainWindow) -> bool:
    return editable(window) and window.only_selected is not None


def _some_copied(window: MainWindow) -> bool:
    if not selected_editable(window) or window.session is None:
        return False
    store, ids = window.session.scenario, window.session.selection.ids
    return any(id in store and store[id].collection != "interactions" for id in ids)


def _can_undo(window: MainWindow) -> bool:
    return editable(window) and bool(window.session and window.session.history.done)


def _can_redo(window: MainWindow) -> bool:
    return editable(window) and bool(window.session and window.session.history.undone)


def _undo_says(window: MainWindow) -> str:
    done = window.session.history.done if window.session else ()
    return f"Undo {_read(done[-1].name)}" if done else "Undo"


def _redo_says(window: MainWindow) -> str:
    undone = window.session.history.undone if window.session else ()
    return f"Redo {_read(undone[-1].name)}" if undone else "Redo"


def _read(name: str) -> str:
    """The name of a step as it is shown: what it quotes may run the other way."""
    from topodesk.drawing.bidi import quotes_apart

    return quotes_apart(name)


def _rename_says(window: MainWindow) -> str:
    return WRITE if window.only_selected_is_interaction else "Rename"


ACTIONS: tuple[Action, ...] = (
    *NOTES,
    Action("inspect", "Inspect", lambda w: w.side.inspect(), (), is_open, on=ANYTHING),
    Action(
        "undo", "Undo", lambda w: w.undo(), ("Ctrl+Z",), _can_undo, on=MAP | STEP, says=_undo_says
    ),
    Action(
        "redo",
        "Redo",
        lambda w: w.redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        _can_redo,
        on=MAP | STEP,
        says=_redo_says,
    ),
    Action(
        "rename",
        "Rename",
        lambda w: w.rename(),
        ("F2",),
        _one_selected,
        "canvas",
        on=RECORDS,
        says=_rename_says,
    ),
    Action(
        "duplicate",
        "Duplicate",
        lambda w: w.canvas.duplicate_selected(),
        ("Ctrl+D",),
        _some_copied,
        "canvas",
        on=ANYTHING - {"interaction"},
    ),
    Action(
        "delete",
        "Delete",
        lambda w: w.canvas.delete_selected(),
        ("Delete", "Backspace"),
        selected_editable,
        "canvas",
        on=ANYTHING,
    ),
    Action(
        "select_all",
        "Select all",
        lambda w: w.canvas.select_all(),
        ("Ctrl+A",),
        is_open,
        "canvas",
        on=MAP,
    ),
    Action("find", "Find…", lambda w: w.finder.open(), ("Ctrl+F",), on=MAP),
    Action("find_next", "Find next", lambda w: w.finder.step(1), ("F3",)),
    Action("find_previous", "Find previous", lambda w: w.finder.step(-1), ("Shift+F3",)),
    Action(
        "replace",
        "Find and replace in names…",
        lambda w: w.finder.open(replacing=True),
        ("Ctrl+H",),
        editable,
    ),
)

MENU: tuple[Item, ...] = (
    *("undo", "redo", SEPARATOR),
    *("inspect", "rename", "duplicate", "delete", SEPARATOR),
    *("note", COLOURS, SEPARATOR),
    "select_all",
    *(SEPARATOR, Group("Find", ("find", "find_next", "find_previous", SEPARATOR, "replace"))),
)
