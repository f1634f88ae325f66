"""Moves ports a little where a line from the other side of the corridor would run into theirs."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from topodesk.drawing.routing.docks import BOTTOM, RIGHT
from topodesk.drawing.routing.edges import TIGHT, Edge
from topodesk.drawing.routing.tracks import AFTER, BEFORE
from topodesk.drawing.routing.ways import Owner, Way

CLEAR = 3.0
"""Pieces that may meet keep at least this far apart."""

Pins = dict[tuple[int, int], list[tuple[float, Owner]]]
"""Where along a corridor lines leave it, by corridor and side."""


def resolve(ways: Iterable[Way], edges: Sequence[Edge], flat: bool) -> None:
    """Move ports that are not fixed off the lines that come from across."""
    pins = _pins(ways, flat)
    for edge in edges:
        for rank, port in enumerate(edge.ports):
            if rank not in edge.fixed:
                _move(edge, rank, port.owner, pins)


def _pins(ways: Iterable[Way], flat: bool) -> Pins:
    pins: Pins = {}
    for way in ways:
        for number, corridor in enumerate(way.path.corridors):
            if way.corridors[number].flat == flat:
                for forwards in (False, True):
                    spot = way.at[number + 2] if forwards else way.at[number]
                    key = corridor, way.leaves(number, forwards)
                    pins.setdefault(key, []).append((spot, way.owner))
    for spots in pins.values():
        spots.sort()
    return pins


def _move(edge: Edge, rank: int, who: Owner, pins: Pins) -> None:
    here, across = (BEFORE, AFTER) if edge.dock.side in (BOTTOM, RIGHT) else (AFTER, BEFORE)
    others = pins.get((edge.dock.corridor, across), [])
    place = edge.ports[rank].place
    if not _clash(place, who, others):
        return
    lo, hi = edge.between(rank, TIGHT)
    for by in (CLEAR + 1, -CLEAR - 1, 2 * CLEAR + 1, -2 * CLEAR - 1):
        if lo <= place + by <= hi and not _clash(place + by, who, others):
            edge.ports[rank].put(place + by)
            insort(pins.setdefault((edge.dock.corridor, here), []), (place + by, who))
            return


def _clash(place: float, who: Owner, others: Sequence[tuple[float, Owner]]) -> bool:
    at = bisect_left(others, (place - CLEAR,))
    while at < len(others) and others[at][0] < place + CLEAR:
        if others[at][1] != who:
            return True
        at += 1
    return False
