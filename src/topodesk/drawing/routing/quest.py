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
        self._docks: dict[int, list[Dock]] = {}
        for dock in ends:
            self._docks.setdefault(dock.corridor, []).append(dock)
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
            for _, into in self._turns(chain.corridor, along, self._target):
                if chain.before is None or into != chain.before.corridor:
                    self._step(into, cost, along, chain, start)
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
        self._push(cost, cost, dock.middle, Chain(here, across, None, False), dock, None)

    def _step(self, into: int, cost: float, along: float, chain: Chain, start: Dock) -> None:
        """Turn into a corridor, or go straight on into it if it lies abreast."""
        ground, target, here = self._ground, self._target, chain.corridor
        lo, hi = (start.lo, start.hi) if chain.before is None else (along, along)
        near, far = ground.near[into], ground.far[into]
        straight = lo <= far and near <= hi and not chain.straight
        if straight:
            at = min(max(along, near), far)
            cost -= BEND
        else:
            aim = target.x + target.w / 2 if ground.flat[here] else target.y + target.h / 2
            at = min(max(aim, near), far)
            cost += abs(at - along) + BEND
        cost += ground.straits[into]
        if self._best.get((here, into), cost + 1) > cost:
            self._best[here, into] = cost
            least = cost + self._rest(into, at, chain.across)
            self._push(least, cost, chain.across, Chain(into, at, chain, straight), start, None)

    def _rest(self, into: int, at: float, along: float) -> float:
        """The least cost from a place in a corridor to the target."""
        flat, target = self._ground.flat[into], self._target
        x, y = (along, at) if flat else (at, along)
        across = max(target.x - x, x - target.right, 0.0)
        down = max(target.y - y, y - target.bottom, 0.0)
        if flat or into in self._docks:
            return across + down + (BEND if across and down else -BEND)
        return across + down + (2 * BEND if across and down else 0.0)


def _arrival(end: Dock, along: float, chain: Chain, start: Dock) -> float:
    """The cost from a place in the end's corridor to the end; straight on there are no bends."""
    cost = abs(chain.across - end.edge)
    if chain.before is None:
        straight = start.side != end.side and start.lo <= end.hi and end.lo <= start.hi
    else:
        straight = end.lo <= along <= end.hi and not chain.straight
    return cost - BEND if straight else cost + abs(along - end.middle) + BEND
