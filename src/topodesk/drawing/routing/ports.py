"""Where lines touch a block's edge: evenly apart, in an order in which they need not cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.ways import Owner, Way

PITCH = 20.0
"""Map units between ports that are lined up with others, if the edge has room for it."""


@dataclass(slots=True)
class Port:
    """One place on an edge: the ways that start (`True`) or end there."""

    users: list[tuple[Way, bool]] = field(default_factory=list)

    def order(self, dock: Dock) -> tuple[float, ...]:
        """Its place among the edge's ports: see `_order`."""
        way, starts = self.users[0]
        turn = way.at[2] if starts else way.at[-3]
        first = 0 if starts else len(way.corridors) - 1
        home = way.leaves(first, not starts) == way.leaves(first, starts)
        return _order(dock, turn, home)

    def put(self, place: float) -> None:
        """Settle it."""
        for way, starts in self.users:
            way.at[0 if starts else -1] = place


@dataclass(slots=True)
class Edge:
    """The ports on one dock, in order; `fixed` are those already settled, by rank."""

    dock: Dock
    ports: list[Port]
    fixed: dict[int, float] = field(default_factory=dict)

    @property
    def pitch(self) -> float:
        """How close two of its ports may be."""
        return min(PITCH, (self.dock.hi - self.dock.lo) / max(len(self.ports) - 1, 1))

    def room(self, rank: int) -> tuple[float, float]:
        """From where to where the port of this rank may stand, given those that are fixed."""
        if rank in self.fixed:
            return self.fixed[rank], self.fixed[rank]
        last, pitch = len(self.ports) - 1, self.pitch
        lo, hi = self.dock.lo + rank * pitch, self.dock.hi - (last - rank) * pitch
        for other, place in self.fixed.items():
            if other < rank:
                lo = max(lo, place + (rank - other) * pitch)
            else:
                hi = min(hi, place - (other - rank) * pitch)
        return lo, hi

    def settle(self) -> None:
        """Put every port in its place: the fixed ones, and the others evenly between."""
        lo, hi, count = self.dock.lo, self.dock.hi, len(self.ports)
        even = (hi - lo) / (count + 1)
        known = sorted(self.fixed.items())
        for rank, port in enumerate(self.ports):
            below = [item for item in known if item[0] <= rank]
            above = [item for item in known if item[0] >= rank]
            port.put(_between(rank, below[-1:], above[:1], lo, hi, count, even))


def _between(
    rank: int,
    below: Sequence[tuple[int, float]],
    above: Sequence[tuple[int, float]],
    lo: float,
    hi: float,
    count: int,
    even: float,
) -> float:
    if below and above:
        (r0, p0), (r1, p1) = below[0], above[0]
        return p0 if r0 == r1 else p0 + (p1 - p0) * (rank - r0) / (r1 - r0)
    if below:
        r0, p0 = below[0]
        return p0 + (rank - r0) * min(even, (hi - p0) / (count - 1 - r0))
    if above:
        r1, p1 = above[0]
        return p1 - (r1 - rank) * min(even, (p1 - lo) / r1)
    return lo + even * (rank + 1)


def settle_ports(ways: Iterable[Way], flat: bool) -> None:
    """Settle all ports on docks that face gutters (`flat`) or upright corridors."""
    edges: dict[tuple[str, int], dict[tuple[Owner, bool], Port]] = {}
    docks: dict[tuple[str, int], Dock] = {}
    aligned: list[Way] = []
    for way in ways:
        start, end = way.path.start, way.path.end
        if way.corridors[0].flat == flat:
            key = way.line.start, start.side
            docks[key] = start
            edges.setdefault(key, {}).setdefault((way.owner, True), Port()).users.append(
                (way, True)
            )
        if way.corridors[-1].flat == flat:
            key = way.line.end, end.side
            docks[key] = end
            port = edges.setdefault(key, {}).setdefault((("", way.line.id), False), Port())
            port.users.append((way, False))
            if way.straight:
                aligned.append(way)
    settled = {key: _edge(docks[key], ports.values()) for key, ports in edges.items()}
    _align(aligned, settled)
    for edge in settled.values():
        edge.settle()


def _edge(dock: Dock, ports: Iterable[Port]) -> Edge:
    return Edge(dock, sorted(ports, key=lambda port: port.order(dock)))


def _align(ways: list[Way], edges: dict[tuple[str, int], Edge]) -> None:
    """Fix the two ports of a line at one place, where both edges have room, so it runs straight."""
    ranks = {
        (way.line.id, starts): rank
        for edge in edges.values()
        for rank, port in enumerate(edge.ports)
        for way, starts in port.users
    }
    for way in ways:
        start = edges[way.line.start, way.path.start.side]
        end = edges[way.line.end, way.path.end.side]
        first, last = ranks[way.line.id, True], ranks[way.line.id, False]
        (lo, hi), (low, high) = start.room(first), end.room(last)
        lo, hi = max(lo, low), min(hi, high)
        if lo <= hi:
            start.fixed[first] = end.fixed[last] = (lo + hi) / 2


def _order(dock: Dock, turn: float, home: bool) -> tuple[float, ...]:
    """Lines that turn off to the left stand left, to the right right.

    Of those, the ones that come back to this side of the corridor (`home`) stand outermost, the
    nearest first; the ones that leave on its other side nest the other way round.
    """
    if dock.lo <= turn <= dock.hi:
        return (2, turn)
    if turn < dock.lo:
        return (0, -turn) if home else (1, turn)
    return (4, -turn) if home else (3, turn)
