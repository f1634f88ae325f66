"""Remembers what was computed from what, so that an edit recomputes exactly what read it.

A computation asks for other computations through `get` and for bare facts through `read`; both
are noted while it runs. A value that comes out equal to what it was stops the ripple.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable
from heapq import heappop, heappush
from itertools import count
from typing import Any

Key = Hashable


class _Entry:
    """One remembered computation: how to do it, what it gave, what it read."""

    __slots__ = ("args", "compute", "height", "reads", "value")

    def __init__(self, compute: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self.compute = compute
        self.args = args
        self.value: Any = None
        self.reads: set[Key] = set()
        self.height = 0


class Ledger:
    """Computations by key. Those nobody reads any more are forgotten, except the `roots`."""

    def __init__(self) -> None:
        """Nothing is remembered yet."""
        self.runs = 0
        self._entries: dict[Key, _Entry] = {}
        self._readers: defaultdict[Key, set[Key]] = defaultdict(set)
        self._running: _Entry | None = None
        self._stale: set[Key] = set()
        self._queue: list[tuple[int, int, Key]] = []
        self._changed: set[Key] = set()
        self._roots: set[Key] = set()
        self._turn = count()

    def read(self, fact: Key) -> None:
        """Note that the running computation looked at a bare fact."""
        if self._running is not None:
            self._running.reads.add(fact)

    def get(self, key: Key, compute: Callable[..., Any], *args: Any) -> Any:
        """The value of `compute(*args)`, computed once until something it read changes."""
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = _Entry(compute, args)
            self._run(key, entry)
        elif key in self._stale:
            self._refresh(key)
        reader = self._running
        if reader is not None:
            reader.reads.add(key)
            if reader.height <= entry.height:
                reader.height = entry.height + 1
        return entry.value

    def as_known(self, key: Key, compute: Callable[..., Any], *args: Any) -> Any:
        """As `get`, but a value that is stale will do; who reads it hears when it is renewed."""
        entry = self._entries.get(key)
        if entry is None or self._running is None or key not in self._stale:
            return self.get(key, compute, *args)
        self._running.reads.add(key)
        return entry.value

    def keep(self, keys: Iterable[Key]) -> None:
        """Make remembered computations roots: they stay up to date with nobody reading them."""
        self._roots.update(keys)

    def __contains__(self, key: Key) -> bool:
        """Whether anything is remembered under `key`."""
        return key in self._entries

    def touch(self, facts: Iterable[Key]) -> None:
        """These facts, or remembered computations, are not what they were."""
        for fact in facts:
            if fact in self._entries:
                self._mark(fact)
            for reader in self._readers.get(fact, ()):
                self._mark(reader)

    def drop(self, key: Key) -> None:
        """Forget a root and what only it read."""
        self._roots.discard(key)
        if not self._readers.get(key):
            self._forget(key)

    def settle(self, later: Container[Key] = frozenset()) -> set[Key]:
        """Recompute what is stale; the keys whose values came out different.

        The roots `later`, and what only they read, stay stale until they are asked for or the
        next time nothing is to be done later.
        """
        put_off = []
        while self._queue:
            _, _, key = item = heappop(self._queue)
            if key not in self._stale:
                continue
            if self._is_for(key, later):
                put_off.append(item)
            elif key in self._roots or self._readers.get(key):
                self._refresh(key)
            else:
                self._forget(key)
        self._queue = put_off  # still in the order of a heap
        changed, self._changed = self._changed, set()
        return changed

    def _is_for(self, key: Key, later: Container[Key]) -> bool:
        """Whether a computation is for nobody but the roots `later`."""
        if key in later:
            return True
        readers = self._readers.get(key)
        if not readers or key in self._roots:
            return False
        return all(self._is_for(reader, later) for reader in readers)

    def _mark(self, key: Key) -> None:
        if key not in self._stale:
            self._stale.add(key)
            heappush(self._queue, (self._entries[key].height, next(self._turn), key))

    def _refresh(self, key: Key) -> None:
        self._stale.discard(key)
        if self._run(key, self._entries[key]):
            self._changed.add(key)
            for reader in self._readers.get(key, ()):
                self._mark(reader)

    def _run(self, key: Key, entry: _Entry) -> bool:
        """Compute again; whether the value differs."""
        self.runs += 1
        before, entry.reads, entry.height = entry.reads, set(), 0
        outer, self._running = self._running, entry
        try:
            value = entry.compute(*entry.args)
        finally:
            self._running = outer
        for fact in entry.reads - before if before else entry.reads:
            self._readers[fact].add(key)
        for fact in before - entry.reads if before else ():
            self._unread(fact, key)
        if value == entry.value:
            return False
        entry.value = value
        return True

    def _unread(self, fact: Key, reader: Key) -> None:
        readers = self._readers.get(fact)
        if readers is None:
            return
        readers.discard(reader)
        if not readers:
            del self._readers[fact]
            if fact not in self._roots:
                self._forget(fact)

    def _forget(self, key: Key) -> None:
        entry = self._entries.pop(key, None)
        self._stale.discard(key)
        if entry is not None:
            for fact in entry.reads:
                self._unread(fact, key)
