"""The tables below the map: opening them, what their rows offer, and decisions about an item."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    MAP,
    RECORDS,
    ROW,
    SEPARATOR,
    Action,
    Entry,
    Group,
    Item,
    Submenu,
    editable,
    is_open,
)

if TYPE_CHECKING:
    from topodesk.model.design_records import Decision
    from topodesk.ui.main_window import MainWindow


def _decide(window: MainWindow) -> None:
    """Begin a decision about what is selected, or about the scenario."""
    session = window.session
    if session is not None:
        only = session.selection.only
        values: dict[str, object] = {"target": only} if only else {}
        window.tables.begin("decisions", values)


def _decisions(window: MainWindow) -> list[Decision]:
    """What was decided about what is selected."""
    session = window.session
    if session is None or not session.selection.only:
        return []
    from topodesk.model.design_records import Decision

    only = session.selection.only
    return [one for one in session.design.shared.of(Decision) if one.target == only]


def _entries(window: MainWindow) -> list[Entry]:
    found = sorted(_decisions(window), key=lambda one: (str(one.decided_on), one.id), reverse=True)
    return [
        Entry(
            " ".join(f"{one.decided_on or ''} {one.label()[:80]}".split()),
            partial(window.tables.show_row, "decisions", one.id),
            one.reason[:400],
        )
        for one in found
    ]


def _rows_chosen(window: MainWindow) -> bool:
    grid = window.tables.grid if window.session is not None else None
    return editable(window) and grid is not None and bool(grid.chosen_ids)


def _show(window: MainWindow) -> None:
    found = window.tables.chosen_on_map()
    if found:
        window.canvas.show_record(found)


ACTIONS: tuple[Action, ...] = (
    Action(
        "tables",
        "Tables",
        lambda w: w.tables.toggle(),
        ("Ctrl+T",),
        is_open,
        checked=lambda w: w.session is not None and w.tables.isVisible(),
    ),
    Action("decide", "Record a decision…", _decide, (), editable, on=RECORDS | MAP),
    Action(
        "row_show",
        "Show on the map",
        _show,
        (),
        lambda w: w.session is not None and bool(w.tables.chosen_on_map()),
        on=ROW,
    ),
    Action("row_copy", "Copy", lambda w: w.tables.copy(), (), is_open, on=ROW),
    Action("row_paste", "Paste", lambda w: w.tables.paste(), (), editable, on=ROW),
    Action("row_delete", "Delete rows", lambda w: w.tables.delete_rows(), (), _rows_chosen, on=ROW),
)
DECISIONS = Group(
    "Decisions",
    (
        "decide",
        Submenu(
            "Decided about it",
            _entries,
            "Nothing yet",
            lambda w: w.session is not None and bool(_decisions(w)),
            on=RECORDS,
        ),
    ),
)
"""What was decided about what is selected, and one more."""

ROW_MENU: tuple[Item, ...] = (
    *("row_copy", "row_paste", SEPARATOR, "row_show", SEPARATOR, "row_delete"),
)
"""What a row of a table offers."""
