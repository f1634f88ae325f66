"""Groupings: platforms and what else holds teams together."""

from __future__ import annotations

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import groupings_in_order, key_at
from topodesk.model.change import Change
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.ids import new_id
from topodesk.model.scenario import Store


def add_grouping(
    store: Store,
    *,
    kind: GroupingKind = GroupingKind.PLATFORM,
    parent: str | None = None,
    index: int | None = None,
    name: str = "",
    id: str = "",
) -> Change:
    """Add a grouping below the lanes, at `index` among its like, or inside `parent`."""
    keys = [g.lane_order for g in groupings_in_order(store)]
    wish = "New platform" if kind is GroupingKind.PLATFORM else "New grouping"
    grouping = Grouping(
        id=id or new_id(),
        name=name or fresh_name(store, Grouping, wish),
        kind=kind,
        parent=parent,
        lane_order=key_at(keys, index),
    )
    return Change.of(f"Add {quoted(grouping)}", store.id, added=[grouping])


def move_grouping(store: Store, grouping: Grouping, index: int) -> Change:
    """Move a grouping among the groupings."""
    keys = [g.lane_order for g in groupings_in_order(store) if g.id != grouping.id]
    moved = grouping.with_(lane_order=key_at(keys, index))
    return Change.of(f"Move {quoted(grouping)}", store.id, updated=[(grouping, moved)])
