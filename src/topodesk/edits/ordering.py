"""Where a record goes among its neighbours, as an order key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.model.grouping import Grouping
from topodesk.model.order import between
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream


def key_at(keys: Sequence[str], index: int | None) -> str:
    """A key for the place `index` in a list of sorted keys; None: at the end."""
    at = len(keys) if index is None else max(0, min(index, len(keys)))
    low = keys[at - 1] if at else ""
    high = keys[at] if at < len(keys) else ""
    return between(low, high)


def keys_at(keys: Sequence[str], index: int | None, count: int) -> list[str]:
    """Keys for `count` things side by side at the place `index` in a list of sorted keys."""
    at = len(keys) if index is None else max(0, min(index, len(keys)))
    found = list(keys)
    for number in range(count):
        found.insert(at + number, key_at(found, at + number))
    return found[at : at + count]


def streams_in_order(store: Store) -> list[ValueStream]:
    """The value streams from top to bottom."""
    return sorted(store.of(ValueStream), key=lambda s: (s.lane_order, s.id))


def groupings_in_order(store: Store) -> list[Grouping]:
    """The groupings from top to bottom."""
    return sorted(store.of(Grouping), key=lambda g: (g.lane_order, g.id))


def steps_in_order(store: Store, stream: str) -> list[JourneyStep]:
    """The steps of a stream from left to right."""
    return sorted(store.referrers(stream, JourneyStep), key=lambda s: (s.order, s.id))


def placement_of(store: Store, record: str) -> Placement | None:
    """Where a record stands, if that was ever said."""
    found = [p for p in store.referrers(record, Placement) if p.of == record]
    return min(found, key=lambda p: p.id, default=None)


def last_placement_key(store: Store, now: Iterable[Record | None] = ()) -> str:
    """A key after every placement there is, or is about to be among the records of `now`."""
    fresh = (record.order for record in now if isinstance(record, Placement))
    there = (placement.order for placement in store.of(Placement))
    return between(max((*fresh, *there), default=""), "")
