"""The View menu: how near one looks, and what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions import comparing, looking, panels
from topodesk.ui.actions.action import (
    ANYTHING,
    MAP,
    SEPARATOR,
    Action,
    Group,
    Item,
    Submenu,
    always,
    editable,
    is_open,
    selected,
)
from topodesk.ui.actions.colouring import COLOUR_BY, LOOK_FOR
from topodesk.ui.panels.stage import LEGEND, MINIMAP
from topodesk.ui.recent_files import remembered

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _panels_says(window: MainWindow) -> str:
    return "Hide panels" if window.panels_shown else "Show panels"


SHOWN = tuple(
    Action(
        f"show_{mode}",
        f"Show {words}",
        looking.toggles(mode),
        (),
        is_open,
        checked=looking.shows(mode),
    )
    for mode, words in (
        ("collaboration", "collaboration"),
        ("xaas", "X-as-a-Service"),
        ("facilitating", "facilitating"),
        ("undefined", "undecided interactions"),
    )
)
"""One switch for each interaction mode."""


ACTIONS: tuple[Action, ...] = (
    Action("zoom_in", "Zoom in", lambda w: w.canvas.zoom_in(), ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Zoom out", lambda w: w.canvas.zoom_out(), ("Ctrl+-",)),
    Action("zoom_100", "Zoom to 100%", lambda w: w.canvas.zoom_to(100), ("Ctrl+0",)),
    Action(
        "fit",
        "Fit the whole map",
        lambda w: w.canvas.fit(),
        ("Shift+1",),
        is_open,
        "canvas",
        on=MAP,
    ),
    Action(
        "zoom_selection",
        "Zoom to the selection",
        lambda w: w.canvas.zoom_to_selection(),
        ("Shift+2",),
        selected,
        "canvas",
        on=ANYTHING,
    ),
    Action(
        "focus",
        "Focus on its neighbours",
        looking.focus,
        ("Shift+F",),
        selected,
        "canvas",
        on=ANYTHING,
        checked=looking.focused,
    ),
    Action(
        "fold",
        "Fold lane",
        looking.fold,
        (),
        looking.stream_selected,
        on=frozenset(("value stream",)),
        says=looking.fold_says,
    ),
    Action(
        "purposes",
        "Purposes of interactions",
        looking.purposes,
        ("Shift+P",),
        is_open,
        "canvas",
        on=MAP,
        checked=looking.purposes_shown,
    ),
    Action("fold_all", "Fold all lanes", looking.fold_all, on=MAP),
    Action("unfold_all", "Unfold all lanes", looking.unfold_all, (), looking.some_folded, on=MAP),
    Action(
        "panels",
        "Hide panels",
        lambda w: w.toggle_panels(),
        ("Ctrl+\\",),
        always,
        says=_panels_says,
    ),
    Action(
        "minimap",
        "Minimap",
        lambda w: w.stage.toggle(MINIMAP, usual=True),
        ("Shift+M",),
        is_open,
        "canvas",
        checked=lambda _w: remembered(MINIMAP, usual=True),
    ),
    Action(
        "legend",
        "Legend",
        lambda w: w.stage.toggle(LEGEND, usual=False),
        ("Shift+L",),
        is_open,
        "canvas",
        checked=lambda _w: remembered(LEGEND, usual=False),
    ),
    Action("save_view", "Save this view…", looking.save_view, (), editable, on=MAP),
    *SHOWN,
)

MENU: tuple[Item, ...] = (
    Group("Zoom", ("zoom_in", "zoom_out", "zoom_100", SEPARATOR, "fit", "zoom_selection")),
    *("focus", SEPARATOR),
    Group("Lines shown", (*(action.id for action in SHOWN), SEPARATOR, "purposes")),
    Group("Folding", ("fold", "fold_all", "unfold_all")),
    *(COLOUR_BY, LOOK_FOR, SEPARATOR),
    "save_view",
    Submenu("Saved views", looking.views, "None yet", is_open),
    SEPARATOR,
    Group("Comparing", comparing.VIEW),
    *(SEPARATOR, "minimap", "legend"),
    "tables",
    Group("Panels", ("panels", SEPARATOR, *panels.VIEW)),
)
