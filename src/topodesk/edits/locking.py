"""Locking what stands on the map, so that no hand moves or deletes it by mistake."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.naming import counted
from topodesk.edits.ordering import placement_of
from topodesk.model.change import Change
from topodesk.model.grouping import Grouping
from topodesk.model.ids import new_id
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team

LOCKABLE = (Team, ValueStream, Grouping, Note)
"""What can be locked: whatever stands in a place of its own."""


def lock(store: Store, ids: Iterable[str], *, locked: bool = True) -> Change:
    """Lock records, or let go of them again."""
    records = [store[id] for id in dict.fromkeys(ids) if isinstance(store[id], LOCKABLE)]
    added: list[Record] = []
    updated: list[tuple[Record, Record]] = []
    for record in records:
        own = placement_of(store, record.id)
        if own is not None:
            updated.append((own, own.with_(locked=locked)))
        elif locked:
            added.append(Placement(id=new_id(), of=record.id, locked=True))
    verb = "Lock" if locked else "Unlock"
    name = f"{verb} {counted(records)}" if records else f"{verb} nothing"
    return Change.of(name, store.id, added=added, updated=updated)


def is_locked(store: Store, id: str) -> bool:
    """Whether somebody locked a record."""
    placement = placement_of(store, id)
    return placement is not None and placement.locked


def all_locked(store: Store) -> list[str]:
    """The ids of everything somebody locked."""
    return [p.of for p in store.of(Placement) if p.locked and p.of in store]


def unlocked(store: Store, ids: Iterable[str]) -> list[str]:
    """Those of some records nobody locked."""
    return [id for id in ids if not is_locked(store, id)]
