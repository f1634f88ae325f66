"""The View menu: how near one looks, and what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    ANYTHING,
    MAP,
    SEPARATOR,
    Action,
    Does,
    Item,
    When,
    always,
    is_open,
    selected,
)

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _panels_says(window: MainWindow) -> str:
    return "Hide panels" if window.panels_shown else "Show panels"


def _toggles(mode: str) -> Does:
    """Hide the interactions of a mode, or show them again."""

    def toggle(window: MainWindow) -> None:
        from topodesk.model.interaction import InteractionMode

        session, asked = window.session, InteractionMode(mode)
        if session is not None:
            lens = session.lens
            hidden = asked in lens.hidden
            session.look_through(lens.with_(asked) if hidden else lens.without(asked))

    return toggle


def _shows(mode: str) -> When:
    return lambda window: window.session is None or mode not in window.session.lens.hidden


SHOWN = tuple(
    Action(f"show_{mode}", f"Show {words}", _toggles(mode), (), is_open, checked=_shows(mode))
    for mode, words in (
        ("collaboration", "collaboration"),
        ("xaas", "X-as-a-Service"),
        ("facilitating", "facilitating"),
        ("undefined", "undecided interactions"),
    )
)
"""One switch for each interaction mode."""


def _focus(window: MainWindow) -> None:
    from topodesk.tools.looking import toggle_focus

    window.do(toggle_focus)


def _focused(window: MainWindow) -> bool:
    return window.session is not None and window.session.lens.focus


ACTIONS: tuple[Action, ...] = (
    Action("zoom_in", "Zoom in", lambda w: w.canvas.zoom_in(), ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Zoom out", lambda w: w.canvas.zoom_out(), ("Ctrl+-",)),
    Action("zoom_100", "Zoom to 100 %", lambda w: w.canvas.zoom_to(100), ("Ctrl+0",)),
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
        _focus,
        ("Shift+F",),
        selected,
        "canvas",
        on=ANYTHING,
        checked=_focused,
    ),
    Action(
        "panels",
        "Hide panels",
        lambda w: w.toggle_panels(),
        ("Ctrl+\\",),
        always,
        says=_panels_says,
    ),
    *SHOWN,
)

MENU: tuple[Item, ...] = (
    *("zoom_in", "zoom_out", "zoom_100", "fit", "zoom_selection", "focus", SEPARATOR),
    *(action.id for action in SHOWN),
    *(SEPARATOR, "panels"),
)
