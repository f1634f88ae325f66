"""Where lines touch a block's edge: evenly apart, in an order in which they need not cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from topodesk.drawing.routing.clashes import resolve
from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.edges import Edge, Port
from topodesk.drawing.routing.network import Corridor
from topodesk.drawing.routing.ways import Owner, Way

Seat = tuple[Edge, int]
"""An edge and the rank of a port on it."""


def settle_ports(ways: Sequence[Way], flat: bool) -> None:
    """Settle all ports on docks that face gutters (`flat`) or upright corridors."""
    found: dict[tuple[str, int], tuple[Dock, dict[tuple[Owner, bool], Port]]] = {}
    for way in ways:
        for block, dock, corridor, who, starts in _ends(way):
            if corridor.flat == flat:
                _, ports = found.setdefault((block, dock.side), (dock, {}))
                ports.setdefault((who, starts), Port()).users.append((way, starts))
    edges = [Edge(dock, ports.values()) for dock, ports in found.values()]
    seats = {
        (way.line.id, starts): (edge, rank)
        for edge in edges
        for rank, port in enumerate(edge.ports)
        for way, starts in port.users
    }
    for way in ways:
        if way.straight and way.corridors[0].flat == flat:
            _face(seats[way.line.id, True], seats[way.line.id, False])
    for way in ways:
        for _, _, corridor, _, starts in _ends(way):
            if corridor.flat == flat and len(way.corridors) > 1:
                _line_up(seats[way.line.id, starts], way.turn(starts))
    for edge in edges:
        edge.settle()
    resolve(ways, edges, flat)


def _ends(way: Way) -> Iterator[tuple[str, Dock, Corridor, Owner, bool]]:
    """Both ends of a way; at its consumer even a bundled line has a port of its own."""
    yield way.line.start, way.path.start, way.corridors[0], way.owner, True
    yield way.line.end, way.path.end, way.corridors[-1], ("", way.line.id), False


def _face(first: Seat, last: Seat) -> None:
    """Fix two ports that face each other at one place, if both edges have room for it."""
    (start, one), (end, other) = first, last
    (lo, hi), (low, high) = start.room(one), end.room(other)
    lo, hi = max(lo, low), min(hi, high)
    if lo <= hi:
        start.fixed[one] = end.fixed[other] = (lo + hi) / 2


def _line_up(seat: Seat, turn: float) -> None:
    """Fix a port where its line goes on, if it lies abreast, so that it runs straight."""
    edge, rank = seat
    lo, hi = edge.room(rank)
    if lo <= turn <= hi:
        edge.fixed[rank] = turn
