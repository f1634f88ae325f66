"""What can be done from menus and by shortcuts, in one table.

`where` says when a shortcut counts: anywhere in the window, or only while the canvas has the
focus (elsewhere the key means something in the field it is typed in). Single letters are the
canvas's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

Does = Callable[["MainWindow"], object]
When = Callable[["MainWindow"], bool]


def _always(window: MainWindow) -> bool:
    return True


def _open(window: MainWindow) -> bool:
    return window.session is not None


def _editable(window: MainWindow) -> bool:
    return window.session is not None and not window.session.read_only


def _selected(window: MainWindow) -> bool:
    return window.session is not None and len(window.session.selection) > 0


def _selected_editable(window: MainWindow) -> bool:
    return _editable(window) and _selected(window)


def _one_selected(window: MainWindow) -> bool:
    return _editable(window) and window.session is not None and len(window.session.selection) == 1


def _one_named(window: MainWindow) -> bool:
    return _one_selected(window) and window.only_selected is not None


def _some_copied(window: MainWindow) -> bool:
    if not _selected_editable(window) or window.session is None:
        return False
    store, ids = window.session.scenario, window.session.selection.ids
    return any(id in store and store[id].collection != "interactions" for id in ids)


def _can_undo(window: MainWindow) -> bool:
    return _editable(window) and bool(window.session and window.session.history.done)


def _can_redo(window: MainWindow) -> bool:
    return _editable(window) and bool(window.session and window.session.history.undone)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: its name in the menu, its shortcuts, what it does and when it can."""

    id: str
    text: str
    does: Does
    shortcuts: tuple[str, ...] = ()
    enabled: When = _open
    where: Literal["window", "canvas"] = "window"


ACTIONS: tuple[Action, ...] = (
    Action("new", "New", lambda w: w.filing.new(), ("Ctrl+N",), _always),
    Action("open", "Open…", lambda w: w.filing.ask_and_open(), ("Ctrl+O",), _always),
    Action("save", "Save", lambda w: w.filing.save(), ("Ctrl+S",), _editable),
    Action("save_as", "Save As…", lambda w: w.filing.save_as(), ("Ctrl+Shift+S",)),
    Action("export", "Export proposal (PDF)…", lambda w: w.exporting.proposal(), ("Ctrl+E",)),
    Action("picture", "Export picture (PNG, SVG)…", lambda w: w.exporting.picture()),
    Action("quit", "Quit", lambda w: w.close(), ("Ctrl+Q",), _always),
    Action("undo", "Undo", lambda w: w.undo(), ("Ctrl+Z",), _can_undo),
    Action("redo", "Redo", lambda w: w.redo(), ("Ctrl+Shift+Z", "Ctrl+Y"), _can_redo),
    Action(
        "rename",
        "Rename",
        lambda w: w.rename(),
        ("F2",),
        _one_named,
        "canvas",
    ),
    Action(
        "duplicate",
        "Duplicate",
        lambda w: w.canvas.duplicate_selected(),
        ("Ctrl+D",),
        _some_copied,
        "canvas",
    ),
    Action(
        "delete",
        "Delete",
        lambda w: w.canvas.delete_selected(),
        ("Delete", "Backspace"),
        _selected_editable,
        "canvas",
    ),
    Action(
        "select_all", "Select all", lambda w: w.canvas.select_all(), ("Ctrl+A",), _open, "canvas"
    ),
    Action("zoom_in", "Zoom in", lambda w: w.canvas.zoom_in(), ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Zoom out", lambda w: w.canvas.zoom_out(), ("Ctrl+-",)),
    Action("zoom_100", "Zoom to 100 %", lambda w: w.canvas.zoom_to(100), ("Ctrl+0",)),
    Action("fit", "Fit the whole map", lambda w: w.canvas.fit(), ("Shift+1",), _open, "canvas"),
    Action(
        "zoom_selection",
        "Zoom to the selection",
        lambda w: w.canvas.zoom_to_selection(),
        ("Shift+2",),
        _selected,
        "canvas",
    ),
    Action("panels", "Hide panels", lambda w: w.toggle_panels(), ("Ctrl+\\",), _always),
    Action(
        "shortcuts", "Keyboard shortcuts", lambda w: w.dialogs.shortcuts(), ("F1", "?"), _always
    ),
    Action("legend", "Legend", lambda w: w.dialogs.legend(), (), _always),
    Action("about", "About TopoDesk", lambda w: w.dialogs.about(), (), _always),
)

SEPARATOR, RECENT, SAMPLES = "-", "<recent>", "<samples>"
"""What stands in a menu besides actions."""

_FILES = ("save", "save_as", SEPARATOR, "export", "picture")
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("&File", ("new", "open", RECENT, SAMPLES, SEPARATOR, *_FILES, SEPARATOR, "quit")),
    ("&Edit", ("undo", "redo", SEPARATOR, "rename", "duplicate", "delete", "select_all")),
    (
        "&View",
        ("zoom_in", "zoom_out", "zoom_100", "fit", "zoom_selection", SEPARATOR, "panels"),
    ),
    ("&Help", ("shortcuts", "legend", "about")),
)

CANVAS_KEYS: tuple[tuple[str, str], ...] = (
    ("1  2  3  4", "Stream-aligned, platform, enabling, complicated subsystem: set or place"),
    ("C  X  F", "Connect: collaboration, X-as-a-Service, facilitating"),
    ("Drag from a team's edge", "Connect it with another team"),
    ("Wheel, arrow keys", "Scroll; with Shift, the wheel scrolls sideways"),
    ("Alt while stretching", "Take steps over instead of sharing them"),
    ("Shift + click, or drag on the paper", "Select several"),
    ("Space or middle button + drag", "Move the paper"),
    ("Ctrl + wheel", "Zoom at the pointer"),
    ("Enter, or double click", "Edit the name of what is selected"),
    ("Esc", "Cancel what you are doing"),
)
"""Keys and gestures of the canvas, for the page of shortcuts."""
