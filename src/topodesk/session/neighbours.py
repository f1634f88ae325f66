"""Neighbours: what stands one relation away from something.

An interaction, a journey step and a component are relations: whoever stands at one end of them is
a neighbour of whoever stands at another. A stream, a grouping and a customer are places: they
belong to what is in them, and what else is in them is no neighbour for that alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.references import references
from topodesk.model.scenario import Store
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

_RELATIONS = (Interaction, JourneyStep, Component)
_DRAWN = (Team, ValueStream, Grouping, Customer, Note, *_RELATIONS)


def around(store: Store, ids: Iterable[str]) -> frozenset[str]:
    """These records, and everything on the map that is one relation away from one of them."""
    found: set[str] = set()
    for id in ids:
        found.add(id)
        for near in _touching(store, id):
            found.add(near)
            if isinstance(store.records.get(near), _RELATIONS):
                found.update(_touching(store, near))
    return frozenset(found)


def _touching(store: Store, id: str) -> Iterator[str]:
    """What of the map a record points at, and what points at it."""
    record = store.records.get(id)
    if record is None:
        return
    for _, target in references(record):
        if isinstance(store.records.get(target), _DRAWN):
            yield target
    for other in store.pointing_at(id):
        if isinstance(other, _DRAWN):
            yield other.id
