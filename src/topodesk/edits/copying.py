"""Copies that are put somewhere else than their originals, which stay where they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from topodesk.edits.duplicating import duplicate
from topodesk.edits.naming import counted
from topodesk.edits.places import Place, place_newcomers
from topodesk.model.change import Change
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import ref_fields
from topodesk.model.scenario import Store
from topodesk.model.team import Team


def place_copies(store: Store, places: Iterable[Place]) -> Change:
    """Put copies of teams at places, with what happens between the copied."""
    wanted = [place for place in places if store.get(Team, place.team) is not None]
    made, fresh = duplicate(store, [place.team for place in wanted])
    new = {record.id: record for _, record in made.within(store.id) if record is not None}
    pairs = []
    for place in wanted:
        team = new.pop(fresh[place.team])
        if isinstance(team, Team):
            pairs.append((team, replace(place, team=team.id)))
    beside = [record for record in new.values() if not isinstance(record, Placement)]
    placed = place_newcomers(store, pairs).then(Change.of("", store.id, added=beside))
    return placed.named(f"Copy {counted([store[place.team] for place in wanted])}")


def move_copy(store: Store, id: str, move: Change) -> Change:
    """What `move` does to the record `id`, done to a copy of it."""
    made, fresh = duplicate(store, [id])
    now = {record.id: record for _, record in made.within(store.id) if record is not None}
    updated: list[tuple[Record, Record]] = []
    for old, new in move.within(store.id):
        if old is None or new is None:
            continue
        if old.id == id:
            now[fresh[id]] = now[fresh[id]].with_(**_difference(old, new))
        elif gained := _gained(old, new, id, fresh[id]):
            updated.append((old, old.with_(**gained)))
    name = f"Copy {counted([store[id]])}"
    return Change.of(name, store.id, added=now.values(), updated=updated)


def _difference(old: Record, new: Record) -> dict[str, object]:
    return {
        name: getattr(new, name)
        for name in type(new).model_fields
        if getattr(new, name) != getattr(old, name)
    }


def _gained(old: Record, new: Record, id: str, copy: str) -> dict[str, object]:
    """The lists of `old` in which `new` has got `id`, with the copy in its stead."""
    fields = (field.name for field in ref_fields(type(old)) if field.many)
    return {
        name: (*getattr(old, name), copy)
        for name in fields
        if id in getattr(new, name) and id not in getattr(old, name)
    }
