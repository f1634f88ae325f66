"""Edits that touch many records: what each is to be is gathered first, then made one Change."""

from __future__ import annotations

from collections.abc import Mapping

from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.references import without
from topodesk.model.scenario import Store

Now = dict[str, Record | None]
"""What records are to be, by id; None: gone."""


def rewritten(store: Store, name: str, now: Mapping[str, Record | None]) -> Change:
    """The Change that makes it so."""
    return Change.of(
        name,
        store.id,
        added=[record for id, record in now.items() if record is not None and id not in store],
        updated=[
            (store[id], record) for id, record in now.items() if record is not None and id in store
        ],
        removed=[store[id] for id, record in now.items() if record is None and id in store],
    )


def let_go(store: Store, now: Now) -> None:
    """Let nothing point at what ends, such as a note at an interaction; what then means nothing
    ends too."""
    ended = {id for id, record in now.items() if record is None}
    fresh = list(ended)
    while fresh:
        for other in store.pointing_at(fresh.pop()):
            record = now.get(other.id, other)
            if record is not None:
                now[other.id] = left = without(record, ended)
                if left is None:
                    ended.add(other.id)
                    fresh.append(other.id)
