"""Names an edit gives: to new records until people name them, and to itself in the Undo menu."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.scenario import Store

LONGEST_IN_MENU = 40


def fresh_name(store: Store, kind: type[Record], wish: str) -> str:
    """`wish`, or `wish 2`, `wish 3` ... when a record of that kind has the name already."""
    taken = {record.label() for record in store.of(kind)}
    number, name = 1, wish
    while name in taken:
        number += 1
        name = f"{wish} {number}"
    return name


def quoted(record: Record) -> str:
    """The record as a menu names it: team “Payments”."""
    name = record.label()
    if name == record.noun:
        return record.noun
    return f"{record.noun} “{shortened(name)}”"


def called(store: Store, record: Record) -> str:
    """The same; an interaction without a purpose is named by those it is between."""
    parties = [str(getattr(record, end, "")) for end in ("provider", "consumer")]
    if record.noun != "interaction" or record.label() != record.noun:
        return quoted(record)
    between = [f"“{shortened(store[id].label())}”" for id in parties if id in store]
    return f"the interaction of {' and '.join(between)}"


def shortened(name: str) -> str:
    """A name as it fits into a menu, in one line."""
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_IN_MENU else name[: LONGEST_IN_MENU - 1] + "…"


def counted(records: Sequence[Record]) -> str:
    """Several records as a menu names them: 2 teams and 3 interactions."""
    if len(records) == 1:
        return quoted(records[0])
    numbers: dict[str, int] = {}
    for record in records:
        numbers[record.noun] = numbers.get(record.noun, 0) + 1
    parts = [noun if n == 1 else f"{n} {plural(noun)}" for noun, n in numbers.items()]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


NAME_FIELDS = ("name", "title", "statement", "text", "purpose")
"""What a record may be called by, as `Record.label` looks for it."""


def name_field(kind: type[Record]) -> str | None:
    """The field that says what a record of that kind is called."""
    return next((field for field in NAME_FIELDS if field in kind.model_fields), None)


def named(change: Change, store: Store, id: str, name: str) -> Change:
    """The same edit with the record it adds under `id` called `name`; ValueError if it cannot."""
    before, added = change.edits[store.id, id]
    if added is None:
        raise KeyError(id)
    called = added.with_(**{name_field(type(added)) or "name": name})
    edits = {**change.edits, (store.id, id): (before, called)}
    return Change(change.name.replace(quoted(added), quoted(called)), edits, change.about)


def plural(noun: str, number: int = 2) -> str:
    """The word for so many of them."""
    if number == 1:
        return noun
    if noun.endswith("y"):
        return noun[:-1] + "ies"
    return noun if noun.endswith("s") else noun + "s"
