"""Notes in the Edit menu and in context menus: putting one there, and its colour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    MAP,
    NAMED,
    Action,
    Entry,
    Kind,
    Submenu,
    editable,
)

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

_NOTE: frozenset[Kind] = frozenset(("note", "several"))


def _notes_selected(window: MainWindow) -> bool:
    session = window.session
    if session is None or not editable(window):
        return False
    store = session.scenario
    return any(
        id in store and store[id].collection == "sticky_notes" for id in session.selection.ids
    )


def _colours(window: MainWindow) -> list[Entry]:
    from topodesk.model.note import NoteColour
    from topodesk.tools.notes import colour_notes, colours_of

    session = window.session
    if session is None:
        return []
    now = colours_of(session)
    return [
        Entry(
            colour.value.capitalize(),
            partial(window.do, partial(colour_notes, colour=colour)),
            checked=now == {colour},
        )
        for colour in NoteColour
    ]


ACTIONS: tuple[Action, ...] = (
    Action("note", "Add a note", lambda w: w.canvas.add_note(), (), editable, on=NAMED | MAP),
)
COLOURS = Submenu("Colour of the note", _colours, enabled=_notes_selected, on=_NOTE)
