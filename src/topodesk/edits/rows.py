"""Many edits of one store as one step, each made from what the ones before it left."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from topodesk.edits.naming import quoted
from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.scenario import Store

RowEdit = Callable[[Store], Change]


def several(store: Store, name: str, edits: Iterable[RowEdit]) -> Change:
    """What `edits` make one after the other, called `name`; `store` itself stays as it is."""
    scratch = type(store)(store.id, store)
    made: list[Change] = []
    for edit in edits:
        change = edit(scratch)
        scratch.write(change.within(store.id))
        made.append(change)
    return Change.together(name, made)


def adding(record: Record) -> RowEdit:
    """The edit that adds a record."""
    return lambda store: Change.of(f"Add {quoted(record)}", store.id, added=[record])
