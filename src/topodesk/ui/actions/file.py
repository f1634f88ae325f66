"""The File menu."""

from __future__ import annotations

from topodesk.ui.actions.action import RECENT, SAMPLES, SEPARATOR, Action, always, editable

ACTIONS: tuple[Action, ...] = (
    Action("new", "New", lambda w: w.filing.new(), ("Ctrl+N",), always),
    Action("open", "Open…", lambda w: w.filing.ask_and_open(), ("Ctrl+O",), always),
    Action("save", "Save", lambda w: w.filing.save(), ("Ctrl+S",), editable),
    Action("save_as", "Save As…", lambda w: w.filing.save_as(), ("Ctrl+Shift+S",)),
    Action("export", "Export proposal (PDF)…", lambda w: w.exporting.proposal(), ("Ctrl+E",)),
    Action("picture", "Export picture (PNG, SVG)…", lambda w: w.exporting.picture()),
    Action("quit", "Quit", lambda w: w.close(), ("Ctrl+Q",), always),
)

MENU = (
    *("new", "open", RECENT, SAMPLES, SEPARATOR),
    *("save", "save_as", SEPARATOR, "export", "picture", SEPARATOR, "quit"),
)
