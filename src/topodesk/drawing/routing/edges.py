"""One edge of a block and the ports on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.ways import Owner, Way

PITCH = 20.0
"""Map units between ports, more if the edge has room, less if it has none."""

TIGHT = 6.0
"""Map units between ports whose lines run straight on."""


@dataclass(slots=True)
class Port:
    """One place on an edge: the ways that start (`True`) or end there."""

    users: list[tuple[Way, bool]] = field(default_factory=list)

    def order(self, dock: Dock) -> tuple[float, ...]:
        """Where it belongs among the edge's ports.

        Lines that turn off to the left stand left, to the right right. Of those, the ones that
        come back to this side of the corridor stand outermost, the nearest first; the ones that
        leave on its other side nest the other way round. Lines between the same two edges nest
        as well: their order on the left edge is the reverse of that on the right one.
        """
        way, starts = self.users[0]
        turn = way.turn(starts)
        if dock.lo <= turn <= dock.hi:
            return (2, turn)
        if turn < dock.lo:
            return (0, -turn, -way.number) if way.returns(starts) else (1, turn)
        return (4, -turn) if way.returns(starts) else (3, turn)

    @property
    def place(self) -> float:
        """Where along the edge it is."""
        way, starts = self.users[0]
        return way.at[0 if starts else -1]

    @property
    def owner(self) -> Owner:
        """Whose lines use it."""
        return self.users[0][0].owner

    def put(self, place: float) -> None:
        """Settle it."""
        for way, starts in self.users:
            way.at[0 if starts else -1] = place


class Edge:
    """The ports on one dock, in order; `fixed` are those already settled, by rank."""

    def __init__(self, dock: Dock, ports: Iterable[Port]) -> None:
        """An edge with `ports`, which it puts in order."""
        self.dock = dock
        self.ports = sorted(ports, key=lambda port: port.order(dock))
        self.fixed: dict[int, float] = {}

    def room(self, rank: int) -> tuple[float, float]:
        """From where to where the port of this rank may stand, given those that are fixed."""
        if rank in self.fixed:
            return self.fixed[rank], self.fixed[rank]
        last, span = len(self.ports) - 1, self.dock.hi - self.dock.lo
        pitch = min(TIGHT if span < PITCH * (last + 1) else PITCH, span / max(last, 1))
        lo, hi = self.dock.lo + rank * pitch, self.dock.hi - (last - rank) * pitch
        for other, place in self.fixed.items():
            if other < rank:
                lo = max(lo, place + (rank - other) * pitch)
            else:
                hi = min(hi, place - (other - rank) * pitch)
        return lo, hi

    def between(self, rank: int, pitch: float) -> tuple[float, float]:
        """How far a settled port may be moved without coming closer than `pitch` to the next."""
        lo, hi = self.dock.lo, self.dock.hi
        if rank:
            lo = max(lo, self.ports[rank - 1].place + pitch)
        if rank < len(self.ports) - 1:
            hi = min(hi, self.ports[rank + 1].place - pitch)
        return lo, hi

    def settle(self) -> None:
        """Put every port in its place: the fixed ones, and the others evenly between."""
        if not self.fixed:
            return self._spread()
        ranks = sorted(self.fixed)
        for rank, port in enumerate(self.ports):
            below = max((r for r in ranks if r <= rank), default=None)
            above = min((r for r in ranks if r >= rank), default=None)
            port.put(self._between(rank, below, above))
        return None

    @property
    def _step(self) -> float:
        """From port to port when none is fixed."""
        count, span = len(self.ports), self.dock.hi - self.dock.lo
        return max(span / (count + 1), min(PITCH, span / max(count - 1, 1)))

    def _spread(self) -> None:
        first = self.dock.middle - self._step * (len(self.ports) - 1) / 2
        for rank, port in enumerate(self.ports):
            port.put(first + rank * self._step)

    def _between(self, rank: int, below: int | None, above: int | None) -> float:
        if below is not None and above is not None:
            start, end = self.fixed[below], self.fixed[above]
            share = (rank - below) / (above - below) if above > below else 0.0
            return start + (end - start) * share
        if below is not None:
            start, after = self.fixed[below], len(self.ports) - 1 - below
            return start + (rank - below) * min(self._step, (self.dock.hi - start) / after)
        end = self.fixed[above or 0]
        return end - ((above or 0) - rank) * min(self._step, (end - self.dock.lo) / (above or 1))
