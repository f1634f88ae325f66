"""Reads a scenario and remembers what was read, so that an edit finds what it may have changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from topodesk.model.change import Edit
from topodesk.model.record import Record
from topodesk.model.references import references
from topodesk.model.scenario import Store

R = TypeVar("R", bound=Record)
N = TypeVar("N", bound=Hashable)

Read = Hashable
"""An id (its record was looked at), (id, kind) (who of that kind points at it), or a kind."""


class Reader:
    """Looks into a store; `reads` grows with every look."""

    def __init__(self, store: Store) -> None:
        """Nothing has been read yet."""
        self._store = store
        self.reads: set[Read] = set()

    def get(self, kind: type[R], id: str | None) -> R | None:
        """The record of that kind and id, if there is one."""
        if id:
            self.reads.add(id)
        return self._store.get(kind, id)

    def pointing(self, id: str, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind that point at `id`, in the order of their ids."""
        self.reads.add((id, kind))
        found = self._store.referrers(id, kind)
        return found if len(found) < 2 else tuple(sorted(found, key=_id))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of one kind, in no order that means anything."""
        self.reads.add(kind)
        return self._store.of(kind)


def _id(record: Record) -> str:
    return record.id


def touched(edits: Iterable[Edit]) -> set[Read]:
    """What one would have had to read to notice these edits."""
    found: set[Read] = set()
    for edit in edits:
        for record in edit:
            if record is not None:
                kind = type(record)
                found.update((record.id, kind))
                found.update((target, kind) for _, target in references(record))
    return found


class Ledger(Generic[N]):
    """Which results came from which reads."""

    def __init__(self) -> None:
        """No results yet."""
        self._reads: dict[N, frozenset[Read]] = {}
        self._results: dict[Read, dict[N, None]] = {}

    def note(self, result: N, reads: Iterable[Read]) -> None:
        """`result` came from `reads`, and from nothing it came from before."""
        self.forget(result)
        self._reads[result] = frozenset(reads)
        for read in self._reads[result]:
            self._results.setdefault(read, {})[result] = None

    def forget(self, result: N) -> None:
        """There is no such result any more."""
        for read in self._reads.pop(result, ()):
            results = self._results[read]
            del results[result]
            if not results:
                del self._results[read]

    def from_any(self, reads: Iterable[Read]) -> set[N]:
        """The results that came from any of `reads`."""
        return {result for read in reads for result in self._results.get(read, ())}
