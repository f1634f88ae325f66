"""Gives every way its track in every corridor of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.drawing.routing.docks import BOTTOM, LEFT, RIGHT, SYMBOL, TOP
from topodesk.drawing.routing.network import Network
from topodesk.drawing.routing.paths import MARGIN
from topodesk.drawing.routing.tracks import Strip, Wire, places
from topodesk.drawing.routing.ways import Owner, Way

Part = tuple[Way, int]
"""A way and the number of one of its corridors."""


def settle_tracks(ways: Iterable[Way], net: Network, flat: bool) -> None:
    """Settle where across the gutters (`flat`), or the upright corridors, every way runs."""
    users: dict[int, dict[Owner, list[Part]]] = {}
    for way in ways:
        for number, corridor in enumerate(way.path.corridors):
            if way.corridors[number].flat == flat:
                users.setdefault(corridor, {}).setdefault(way.owner, []).append((way, number))
    for corridor, owners in users.items():
        strip = net.corridors[corridor]
        wishes = corridor not in (net.spine, net.other)
        wires = [_wire(who, parts, wishes) for who, parts in owners.items()]
        off = _kept_off(part for parts in owners.values() for part in parts)
        found = places([w for w in wires if w.hi > w.lo], Strip(strip.near, strip.far, *off))
        for who, parts in owners.items():
            for way, number in parts:
                way.at[number + 1] = found.get(who, way.at[number + 1])


def _kept_off(parts: Iterable[Part]) -> tuple[float, float]:
    """How far lines should keep off the sides of a corridor, where triangles stand."""
    sides = {
        way.path.end.side
        for way, number in parts
        if way.line.mode == "xaas" and number == len(way.corridors) - 1
    }
    return (SYMBOL if sides & {BOTTOM, RIGHT} else 0.0), (SYMBOL if sides & {TOP, LEFT} else 0.0)


def _wire(who: Owner, parts: Sequence[Part], wishes: bool) -> Wire:
    """The stretch an owner needs in a corridor."""
    pins = [
        (spot, way.leaves(number, forwards))
        for way, number in parts
        for forwards in (False, True)
        for spot in _extent(way, number, forwards)
    ]
    (lo, at_lo), (hi, at_hi) = min(pins), max(pins)
    way, number = parts[0]
    wish = way.at[number + 1] if wishes and _wishes(way, number) else None
    return Wire(who, lo, hi, at_lo, at_hi, way.lean(number), wish)


def _extent(way: Way, number: int, forwards: bool) -> tuple[float, ...]:
    """Where along a corridor a way joins it; while that is open, from where to where it may."""
    other = number + 1 if forwards else number - 1
    if way.corridors[number].flat:
        return (way.at[other + 1],)
    if 0 <= other < len(way.corridors):
        return way.corridors[other].near, way.corridors[other].far
    dock = way.path.end if forwards else way.path.start
    return dock.lo, dock.hi


def _wishes(way: Way, number: int) -> bool:
    """Whether it matters where across a corridor a way runs: a wide gap, or level with a block."""
    corridor = way.corridors[number]
    if not corridor.flat:
        return corridor.far - corridor.near > 2 * MARGIN
    across, last = way.at[number + 1], len(way.corridors) - 1
    start, end = way.path.start, way.path.end
    return (number == 1 and start.lo <= across <= start.hi) or (
        number == last - 1 and end.lo <= across <= end.hi
    )
