"""What brings the panels to the front, and what their own menus offer on a card or a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    FINDING,
    MAP,
    SEPARATOR,
    STEP,
    Action,
    Does,
    Item,
    Says,
    When,
    editable,
    is_open,
)

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow
    from topodesk.ui.panels.findings.entries import Entry

MOST_FIXES = 3
"""Of one finding; rules offer fewer."""


def _history(window: MainWindow) -> None:
    window.show_panels()
    window.side.show_history()


def _measures(window: MainWindow) -> None:
    window.keep_typing()
    window.scoring.toggle()


def _outline(window: MainWindow) -> None:
    window.show_panels()
    window.shelf.show_page(window.outline)
    window.outline.take_keyboard()


def _chosen(window: MainWindow) -> Entry | None:
    return window.side.findings.chosen if window.session is not None else None


def _on_the_map(window: MainWindow) -> bool:
    entry, session = _chosen(window), window.session
    return (
        entry is not None
        and session is not None
        and any(id in session.scenario for id in entry.where)
    )


def _fix_says(place: int) -> Says:
    def says(window: MainWindow) -> str:
        entry = _chosen(window)
        return entry.fixes[place] if entry is not None and place < len(entry.fixes) else ""

    return says


def _can_fix(place: int) -> When:
    return lambda window: editable(window) and bool(_fix_says(place)(window))


def _fixes(place: int) -> Does:
    return lambda window: window.side.findings.fix_chosen(place)


def _write_says(window: MainWindow) -> str:
    entry = _chosen(window)
    return entry.writing.words if entry is not None and entry.writing is not None else ""


def _can_write(window: MainWindow) -> bool:
    return editable(window) and bool(_write_says(window)) and _on_the_map(window)


def _asked(window: MainWindow) -> str:
    return window.side.history.asked_name if window.session is not None else ""


def _step_says(window: MainWindow) -> str:
    name = _asked(window)
    return f"Go to: {name}" if name else "Go to this step"


FIXES = tuple(
    Action(
        f"finding_fix_{place + 1}",
        f"Fix it in the {way} way",
        _fixes(place),
        (),
        _can_fix(place),
        on=FINDING,
        says=_fix_says(place),
    )
    for place, way in enumerate(("first", "second", "third")[:MOST_FIXES])
)

ACTIONS: tuple[Action, ...] = (
    Action("outline", "Outline", _outline),
    Action("history", "History", _history),
    Action(
        "measures",
        "Score and measures",
        _measures,
        ("Ctrl+Shift+M",),
        is_open,
        on=MAP,
        checked=lambda w: w.session is not None and w.scoring.open,
    ),
    Action(
        "finding_show",
        "Show on the map",
        lambda w: w.side.findings.show_chosen(),
        (),
        _on_the_map,
        on=FINDING,
    ),
    *FIXES,
    Action(
        "finding_write",
        "Write what is missing",
        lambda w: w.side.findings.write_chosen(),
        (),
        _can_write,
        on=FINDING,
        says=_write_says,
    ),
    Action(
        "step_go",
        "Go to this step",
        lambda w: w.side.history.go_to_asked(),
        (),
        lambda w: editable(w) and bool(_asked(w)),
        on=STEP,
        says=_step_says,
    ),
)

VIEW: tuple[Item, ...] = ("measures", "outline", "library", "history", "walks")
"""In one group of the View menu with what shows and hides them."""

FINDING_MENU: tuple[Item, ...] = (
    *("finding_show", SEPARATOR),
    *(action.id for action in FIXES),
    "finding_write",
)
STEP_MENU: tuple[Item, ...] = ("step_go",)
