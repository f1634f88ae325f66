"""What is alike after a merge becomes one: three uses of one service are one use by one team."""

from __future__ import annotations

from collections.abc import Mapping

from topodesk.edits.joining import joined
from topodesk.edits.rewriting import Now
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.record import Record
from topodesk.model.references import redirected
from topodesk.model.scenario import Store

ALIKE: Mapping[type[Record], tuple[str, ...]] = {
    Interaction: (
        *("provider", "consumer", "mode", "next_mode", "service", "capability"),
        *("start", "expected_end", "actual_end"),
    ),
    Dependency: ("from_team", "to_team", "effect", "external", "plan_link"),
}
"""Which fields make two of a kind alike; their texts are joined."""


def fold(store: Store, now: Now) -> None:
    """Make one of records that became alike because an end moved."""
    instead: dict[str, str] = {}
    for kind, fields in ALIKE.items():
        first: dict[object, Record] = {}
        for record in _there(store, now, kind):
            key = tuple(getattr(record, field) for field in fields)
            other = first.setdefault(key, record)
            as_they_were = record is store[record.id] and other is store[other.id]
            if other is not record and not as_they_were:
                own = {"id": other.id, "external_id": other.external_id}
                first[key] = now[other.id] = other.with_(**{**joined([other, record]), **own})
                now[record.id] = None
                instead[record.id] = other.id
    for id in instead:
        for pointing in store.pointing_at(id):
            left = now.get(pointing.id, pointing)
            if left is not None:
                now[pointing.id] = redirected(left, instead)


def _there(store: Store, now: Now, kind: type[Record]) -> list[Record]:
    """The records of a kind among those that change, as they are to be, in their order."""
    found = (now.get(record.id) for record in store.of(kind) if record.id in now)
    return [record for record in found if record is not None]
