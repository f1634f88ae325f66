"""The calmest way between two blocks: short, and with few bends."""

from __future__ import annotations

from bisect import bisect_left
from heapq import heappop, heappush
from typing import NamedTuple

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.network import Network, Turn
from topodesk.drawing.shapes import Rect

BEND = 60.0
"""How many map units of detour one bend is worth."""

STRAIT = 600.0
"""Upright corridors cost this divided by their width, as lines in a narrow one crowd."""

FEW = 5
"""With so many turns or fewer all are tried, else those nearest to where one is or wants to be."""

Chain = tuple[int, "Chain | None"]


class Path(NamedTuple):
    """From a dock of one block, through gutters and gaps in turn, to a dock of another."""

    start: Dock
    corridors: tuple[int, ...]
    end: Dock


def find(
    net: Network, starts: tuple[Dock, ...], ends: tuple[Dock, ...], target: Rect
) -> Path | None:
    """The cheapest path from any of `starts` to any of `ends`, docks of the block at `target`."""
    return _search(net, starts, ends, target, False) or _search(net, starts, ends, target, True)


def _search(
    net: Network, starts: tuple[Dock, ...], ends: tuple[Dock, ...], target: Rect, every: bool
) -> Path | None:
    goals: dict[int, list[Dock]] = {}
    for dock in ends:
        goals.setdefault(dock.corridor, []).append(dock)
    left, right, top, bottom = target.x, target.right, target.y, target.bottom
    corridors, count = net.corridors, 0
    heap: list[tuple[float, int, float, float, Chain, Dock, Dock | None]] = []
    for dock in starts:
        cost = BEND + _stub(net, dock) + _strait(net, dock.corridor)
        heap.append((cost, count, cost, dock.middle, (dock.corridor, None), dock, None))
        count += 1
    seen: set[tuple[int, float]] = set()
    while heap:
        _, _, cost, place, chain, start, end = heappop(heap)
        here = chain[0]
        if end:
            return Path(start, _unroll(chain), end)
        if (here, place) in seen:
            continue
        seen.add((here, place))
        for dock in goals.get(here, ()):
            total = cost + _arrival(net, dock, place, start if chain[1] is None else None)
            heappush(heap, (total, count, total, place, chain, start, dock))
            count += 1
        own = corridors[here]
        aim = (left + right) / 2 if own.flat else (top + bottom) / 2
        came = chain[1][0] if chain[1] else -1
        for at, into in _choices(net, here, place, aim, (top + bottom) / 2, every):
            if into == came:
                continue
            step = cost + abs(at - place) + BEND + (_strait(net, into) if own.flat else 0.0)
            x, y = (at, own.middle) if own.flat else (own.middle, at)
            rest = max(left - x, x - right, 0.0) + max(top - y, y - bottom, 0.0)
            rest += 0.0 if into in goals else BEND
            heappush(
                heap, (step + rest, count, step, y if own.flat else x, (into, chain), start, None)
            )
            count += 1
    return None


def _stub(net: Network, dock: Dock) -> float:
    return abs(net.corridors[dock.corridor].middle - dock.edge)


def _strait(net: Network, number: int) -> float:
    corridor = net.corridors[number]
    if corridor.flat:
        return 0.0
    return STRAIT / max(corridor.far - corridor.near, 1.0)


def _arrival(net: Network, end: Dock, place: float, start: Dock | None) -> float:
    """What it costs from `place` in the end's corridor to the end; straight across has no bends."""
    cost = _stub(net, end)
    if start and start.side != end.side and start.lo <= end.hi and end.lo <= start.hi:
        return cost - BEND
    return cost + abs(place - end.middle) + BEND


def _choices(
    net: Network, here: int, place: float, aim: float, aim_y: float, every: bool
) -> list[Turn]:
    """The turns worth trying from `place` in a corridor, `aim` being abreast of the target."""
    turns = net.turns[here]
    if every or len(turns) <= FEW:
        return turns
    own = net.corridors[here]
    if own.flat:
        turns = net.before[here] if aim_y < own.middle else net.after[here]
        if len(turns) <= FEW:
            return turns
    at, to = bisect_left(turns, (place,)), bisect_left(turns, (aim,))
    picks = {at - 1, at, to - 1, to}
    if own.flat and turns[0].into == net.spine:
        picks.add(0)
    return [turns[pick] for pick in sorted(picks) if 0 <= pick < len(turns)]


def _unroll(chain: Chain | None) -> tuple[int, ...]:
    found = []
    while chain:
        found.append(chain[0])
        chain = chain[1]
    return tuple(reversed(found))
