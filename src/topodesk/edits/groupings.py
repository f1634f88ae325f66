"""Groupings: platforms and what else holds teams together, one inside the other if need be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.naming import counted, fresh_name, quoted
from topodesk.edits.ordering import groupings_in_order, key_at
from topodesk.edits.rewriting import Now, let_go, rewritten
from topodesk.model.change import Change
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.ids import new_id
from topodesk.model.interaction import Interaction
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import redirected, without
from topodesk.model.scenario import Store
from topodesk.model.team import Team


def add_grouping(
    store: Store,
    *,
    kind: GroupingKind = GroupingKind.PLATFORM,
    parent: str | None = None,
    index: int | None = None,
    name: str = "",
    id: str = "",
) -> Change:
    """Add a grouping below the lanes or inside `parent`, at `index` among those there."""
    grouping = Grouping(
        id=id or new_id(),
        name=name or _fresh_name(store, kind),
        kind=kind,
        parent=parent,
        lane_order=key_at(_keys(store, parent), index),
    )
    return Change.of(f"Add {quoted(grouping)}", store.id, added=[grouping])


def nest_grouping(store: Store, grouping: Grouping, parent: str | None, index: int) -> Change:
    """Move a grouping into another one, or (None) out of all, at `index` among those there."""
    keys = _keys(store, parent, besides=grouping.id)
    moved = grouping.with_(parent=parent, lane_order=key_at(keys, index))
    name = f"Move {quoted(grouping)}"
    if parent != grouping.parent:
        before = store.get(Grouping, grouping.parent)
        name += f" into {quoted(store[parent])}" if parent else ""
        name += f" out of {quoted(before)}" if before and not parent else ""
    return Change.of(name, store.id, updated=[(grouping, moved)])


def group(store: Store, ids: Iterable[str], *, id: str = "", name: str = "") -> Change:
    """Put teams and groupings into a new platform, which stands where they stood. Teams keep their
    stream and their steps; what is inside a chosen grouping already stays there."""
    members = outermost(store, ids)
    if not members:
        return Change("Group nothing")
    around = {_place(member) for member in members}
    parent = next(iter(around)) if len(around) == 1 else None
    first = next((m for m in members if isinstance(m, Grouping) and m.parent == parent), None)
    siblings = [g for g in groupings_in_order(store) if g.parent == parent]
    made = Grouping(
        id=id or new_id(),
        name=name or _fresh_name(store, GroupingKind.PLATFORM),
        kind=GroupingKind.PLATFORM,
        parent=parent,
        lane_order=key_at(_keys(store, parent), siblings.index(first) if first else None),
    )
    now: Now = {made.id: made}
    for member in members:
        field = "grouping" if isinstance(member, Team) else "parent"
        now[member.id] = member.with_(**{field: made.id})
    return rewritten(store, f"Group {counted(members)} as {quoted(made)}", now)


def dissolve(store: Store, ids: Iterable[str]) -> Change:
    """Take groupings away. What stood in one, and what it did, is taken over by the grouping around
    it; where there is none, its teams stand alone and its interactions end."""
    gone = [g for id in dict.fromkeys(ids) if (g := store.get(Grouping, id)) is not None]
    instead = {g.id: around for g in gone if (around := _around(store, g, gone))}
    loose = {g.id for g in gone} - set(instead)
    now: Now = dict.fromkeys(g.id for g in gone)
    pointing = {r.id: r for g in gone for r in store.pointing_at(g.id) if r.id not in now}
    for record in pointing.values():
        if isinstance(record, Placement):
            now[record.id] = None
        else:
            moved = without(redirected(record, instead), loose)
            alone = isinstance(moved, Interaction) and moved.provider == moved.consumer
            now[record.id] = None if alone else moved
    let_go(store, now)
    ended = [store[id] for id, r in now.items() if r is None and isinstance(store[id], Interaction)]
    name = f"Dissolve {counted(gone)}" if gone else "Dissolve nothing"
    return rewritten(store, f"{name} with {counted(ended)}" if ended else name, now)


def outermost(store: Store, ids: Iterable[str]) -> list[Team | Grouping]:
    """The teams and groupings among some records that stand inside none of the others."""
    found = [
        r for id in dict.fromkeys(ids) if isinstance(r := store.records.get(id), Team | Grouping)
    ]
    inside = {record.id for record in found if isinstance(record, Grouping)}
    return [record for record in found if not inside & set(_outer(store, _place(record)))]


def _outer(store: Store, grouping: str | None) -> list[str]:
    """A grouping and all it stands in, the innermost first."""
    found: list[str] = []
    while grouping is not None and grouping not in found:
        found.append(grouping)
        around = store.get(Grouping, grouping)
        grouping = around.parent if around else None
    return found


def _around(store: Store, grouping: Grouping, gone: Sequence[Grouping]) -> str | None:
    """The nearest grouping around one that is not gone itself."""
    ids = {g.id for g in gone}
    return next((id for id in _outer(store, grouping.parent) if id not in ids), None)


def _place(record: Record) -> str | None:
    if isinstance(record, Team):
        return record.grouping
    return record.parent if isinstance(record, Grouping) else None


def _fresh_name(store: Store, kind: GroupingKind) -> str:
    wish = "New platform" if kind is GroupingKind.PLATFORM else "New grouping"
    return fresh_name(store, Grouping, wish)


def _keys(store: Store, parent: str | None, besides: str = "") -> list[str]:
    """The order keys of the groupings inside `parent`."""
    there = [g for g in groupings_in_order(store) if g.parent == parent and g.id != besides]
    return [g.lane_order for g in there]
