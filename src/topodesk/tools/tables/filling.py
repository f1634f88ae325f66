"""Filling cells, adding and deleting rows: each one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from topodesk.edits.naming import counted, quoted
from topodesk.edits.removing import remove
from topodesk.edits.rows import RowEdit, several
from topodesk.model.change import NOTHING
from topodesk.model.ids import ids_in_order
from topodesk.model.record import Record
from topodesk.tools.acting import act
from topodesk.tools.tables.names import Names
from topodesk.tools.tables.table import Table

if TYPE_CHECKING:
    from topodesk.session.session import Session

Cell = tuple[str, str]
"""(record id, name of the column)"""


def values_of(
    names: Names, table: Table, texts: Mapping[str, str]
) -> tuple[dict[str, object], dict[str, str]]:
    """What the texts of a row's cells mean, and of those that mean nothing: why."""
    values: dict[str, object] = {}
    problems: dict[str, str] = {}
    for name, text in texts.items():
        try:
            values[name] = table.read(names, table.column(name), text)
        except ValueError as error:
            problems[name] = str(error)
    return values, problems


def fill_cell(session: Session, table: Table, id: str, name: str, text: str) -> str:
    """Write a text into a cell; the sentence that says why it does not fit, else ""."""
    store = table.store(session)
    if id not in store:
        return "This row is not there any more."
    try:
        value = table.read(Names(session), table.column(name), text)
        edits = table.sets(id, {name: value})
        return act(session, lambda: edits[0](store))
    except ValueError as error:
        return said(error)


def add_row(session: Session, table: Table, values: Mapping[str, object]) -> tuple[str, str]:
    """Add a record with these values: its id, or "" and why it cannot be."""
    names = Names(session)
    id = table.known_elsewhere(names, values.get(table.known_by)) or ids_in_order(1)[0]
    try:
        edit = table.adds(names, id, values)
        store = table.store(session)
        made = edit(store)
        added = next(new for (_, key), (_, new) in made.edits.items() if key == id and new)
        sentence = act(session, lambda: made.named(f"Add {quoted(added)}"))
    except ValueError as error:
        return "", said(error)
    return ("", sentence) if sentence else (id, "")


def clear(session: Session, table: Table, cells: Iterable[Cell]) -> str:
    """Empty cells as one step. What a row cannot be without stays."""
    names, store = Names(session), table.store(session)
    edits: list[RowEdit] = []
    number = 0
    for id, values in _emptied(names, table, cells).items():
        if id in store and values:
            edits += table.sets(id, values)
            number += len(values)
    word = "a cell" if number == 1 else f"{number} cells"
    return act(session, lambda: several(store, f"Clear {word}", edits) if edits else NOTHING)


def delete_rows(session: Session, table: Table, ids: Sequence[str]) -> str:
    """Delete records as one step."""
    store = table.store(session)
    gone: list[Record] = [store[id] for id in ids if id in store]
    if not gone:
        return ""
    what = counted(gone)
    sentence = act(session, lambda: remove(store, ids))
    return sentence or f"{what[:1].upper()}{what[1:]} deleted; undo is Ctrl+Z"


def _emptied(names: Names, table: Table, cells: Iterable[Cell]) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for id, name in cells:
        values, _ = values_of(names, table, {name: ""})
        found.setdefault(id, {}).update(values)
    return found


def said(error: ValueError) -> str:
    """What a person can do about a value that does not fit."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]
    if first["type"] == "string_too_long":
        return f"This is longer than {first['ctx']['max_length']:,} characters."
    return "This does not fit here."
