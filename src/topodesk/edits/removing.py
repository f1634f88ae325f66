"""Deleting records, and what follows: what means nothing without them goes, the rest lets go."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.naming import called, counted
from topodesk.model.change import Change
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import without
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, Responsibility


def remove(store: Store, ids: Iterable[str]) -> Change:
    """Delete records. A stream takes its steps, a team its interactions; teams and components
    stay and belong to nobody. The name says the numbers."""
    asked = [store[id] for id in dict.fromkeys(ids) if id in store]
    gone = _following(store, asked)
    freed = [
        (old, new) for old in _pointing(store, gone) if (new := _without(old, gone)) is not None
    ]
    named = [r for r in gone.values() if not isinstance(r, Placement)]
    extra = [r for r in named if r not in asked]
    one = called(store, asked[0]) if len(asked) == 1 else ""
    name = f"Delete {one or counted(asked)}" if asked else "Delete nothing"
    if extra:
        name += f" with {counted(extra)}"
    about = [record.id for record in asked]
    return Change.of(name, store.id, updated=freed, removed=gone.values(), about=about)


def _following(store: Store, asked: Iterable[Record]) -> dict[str, Record]:
    gone = {record.id: record for record in asked}
    fresh = list(gone.values())
    while fresh:
        record = fresh.pop()
        for other in store.pointing_at(record.id):
            if other.id not in gone and without(other, gone) is None:
                gone[other.id] = other
                fresh.append(other)
    return gone


def _pointing(store: Store, gone: dict[str, Record]) -> list[Record]:
    found = {r.id: r for id in gone for r in store.pointing_at(id) if r.id not in gone}
    return list(found.values())


def _without(old: Record, gone: dict[str, Record]) -> Record | None:
    new = without(old, gone)
    if not isinstance(new, JourneyStep) or not isinstance(old, JourneyStep):
        return new
    abandoned = bool(old.responsible_teams) and not new.responsible_teams
    return new.with_(responsibility=Responsibility.UNKNOWN) if abandoned else new
