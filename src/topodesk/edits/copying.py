"""Copies that are put somewhere else than their originals, which stay where they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def move_copies(store: Store, ids: Sequence[str], move: Change) -> Change:
    """What `move` does to the records `ids`, done to copies of them."""
    made, fresh = duplicate(store, ids)
    now = {record.id: record for _, record in made.within(store.id) if record is not None}
    places = {p.of: p.id for p in now.values() if isinstance(p, Placement)}
    updated: list[tuple[Record, Record]] = []
    for old, new in move.within(store.id):
        if old is None or new is None:
            continue
        copy = fresh.get(old.id)
        if isinstance(old, Placement) and old.of in fresh:
            copy = places.get(fresh[old.of])
        if copy is not None:
            now[copy] = now[copy].with_(**_difference(old, new))
        elif gained := _gained(old, new, fresh):
            updated.append((old, old.with_(**gained)))
    name = f"Copy {counted([store[id] for id in ids if id in store])}"
    return Change.of(name, store.id, added=now.values(), updated=updated)


def _difference(old: Record, new: Record) -> dict[str, object]:
    return {
        name: getattr(new, name)
        for name in type(new).model_fields
        if getattr(new, name) != getattr(old, name)
    }


def _gained(old: Record, new: Record, fresh: Mapping[str, str]) -> dict[str, object]:
    """The lists of `old` in which `new` has got originals, with their copies in their stead."""
    found: dict[str, object] = {}
    for name in (field.name for field in ref_fields(type(old)) if field.many):
        had = getattr(old, name)
        copies = [fresh[id] for id in getattr(new, name) if id in fresh and id not in had]
        if copies:
            found[name] = (*had, *copies)
    return found
