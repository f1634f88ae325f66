"""One search for a path: cheapest first (A*), where length and bends cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple, Protocol

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.network import Turn
from topodesk.drawing.shapes import Rect

BEND = 120.0
"""How many map units of detour one bend is worth."""


class Chain(NamedTuple):
    """A corridor, where across it the line runs, and the corridors before.

    `straight`: it was entered straight on, across the corridor before.
    """

    corridor: int
    across: float
    before: Chain | None
    straight: bool


State = tuple[float, int, float, float, Chain, Dock, Dock | None]
"""Least total cost, number, cost so far, place along the corridor, chain, first and last dock."""


class Ground(Protocol):
    """What a search needs to know of corridors, by number."""

    flat: list[bool]
    near: list[float]
    far: list[float]
    straits: list[float]


class Quest:
    """The search from some docks to those of one block."""

    def __init__(
        self,
        ground: Ground,
        turns: Callable[[int, float, Rect], Sequence[Turn]],
        ends: Sequence[Dock],
        target: Rect,
    ) -> None:
        """For any of `ends`, docks of the block at `target`."""
        self._ground = ground
        self._turns = turns
        self._target = target
        self._sides = target.x, target.right, target.y, target.bottom
        self._docks: dict[int, list[Dock]] = {}
        for dock in ends:
            self._docks.setdefault(dock.corridor, []).append(dock)
        upright = all(not ground.flat[corridor] for corridor in self._docks)
        self._turned = 2 * BEND if upright else BEND
        self._heap: list[State] = []
        self._count = 0
        self._best: dict[tuple[int, int], float] = {}

    def run(self, starts: Sequence[Dock]) -> tuple[Dock, Chain, Dock] | None:
        """The cheapest way from one of `starts`: its dock, the corridors, the last dock."""
        for dock in starts:
            self._begin(dock)
        while self._heap:
            _, _, cost, along, chain, start, end = heappop(self._heap)
            if end:
                return start, chain, end
            if chain.before and self._best[chain.before.corridor, chain.corridor] < cost:
                continue
            for dock in self._docks.get(chain.corridor, ()):
                total = cost + _arrival(dock, along, chain, start)
                self._push(total, total, along, chain, start, dock)
            self._go_on(cost, along, chain, start)
        return None

    def _push(
        self, least: float, cost: float, along: float, chain: Chain, start: Dock, end: Dock | None
    ) -> None:
        heappush(self._heap, (least, self._count, cost, along, chain, start, end))
        self._count += 1

    def _begin(self, dock: Dock) -> None:
        ground, here = self._ground, dock.corridor
        across = min(max(dock.edge, ground.near[here]), ground.far[here])
        cost = BEND + abs(across - dock.edge) + ground.straits[here]
        along = self._sides[:2] if ground.flat[here] else self._sides[2:]
        off = self._sides[2:] if ground.flat[here] else self._sides[:2]
        least = cost - BEND + max(along[0] - dock.hi, dock.lo - along[1], 0.0)
        least += max(off[0] - across, across - off[1], 0.0)
        self._push(least, cost, dock.middle, Chain(here, across, None, False), dock, None)

    def _go_on(self, cost: float, along: float, chain: Chain, start: Dock) -> None:
        """Turn into further corridors, or go straight on into those that lie abreast."""
        ground, target, best = self._ground, self._target, self._best
        here, across, before, straight = chain
        left, right, top, bottom = self._sides
        flat, came = ground.flat[here], before.corridor if before else -1
        aim = (left + right) / 2 if flat else (top + bottom) / 2
        lo, hi = (along, along) if before else (start.lo, start.hi)
        reach = max(lo, left if flat else top), min(hi, right if flat else bottom)
        for _, into in self._turns(here, along, target):
            near, far = ground.near[into], ground.far[into]
            on = not straight and lo <= far and near <= hi
            at = _abreast(along, aim, reach, near, far) if on else min(max(aim, near), far)
            total = cost + ground.straits[into] + (-BEND if on else max(lo - at, at - hi) + BEND)
            if into != came and best.get((here, into), total + 1) > total:
                best[here, into] = total
                least = total + self._rest(into, at, across)
                self._push(least, total, across, Chain(into, at, chain, on), start, None)

    def _rest(self, into: int, at: float, along: float) -> float:
        """The least cost from a place in a corridor to the target."""
        flat, left, right, top, bottom = self._ground.flat[into], *self._sides
        x, y = (along, at) if flat else (at, along)
        across = left - x if x < left else x - right if x > right else 0.0
        down = top - y if y < top else y - bottom if y > bottom else 0.0
        if into in self._docks:
            return across + down + (BEND if across and down else -BEND)
        if flat:
            return across + down + (self._turned if across and down else -BEND)
        return across + down + (self._turned + BEND if across and down else 0.0)


def _abreast(
    along: float, aim: float, reach: tuple[float, float], near: float, far: float
) -> float:
    """Where to go straight on: abreast of the target if one can (`reach`), else as one is."""
    lo, hi = max(reach[0], near), min(reach[1], far)
    return min(max(aim, lo), hi) if lo <= hi else min(max(along, near), far)


def _arrival(end: Dock, along: float, chain: Chain, start: Dock) -> float:
    """The cost from a place in the end's corridor to the end; straight on there are no bends."""
    cost = abs(chain.across - end.edge)
    if chain.before is None:
        straight = start.side != end.side and start.lo <= end.hi and end.lo <= start.hi
    else:
        straight = end.lo <= along <= end.hi and not chain.straight
    if straight:
        return cost - BEND
    return cost + max(end.lo - along, along - end.hi, 0.0) + BEND
