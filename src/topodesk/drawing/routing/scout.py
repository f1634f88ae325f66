"""Finds the paths of lines on one floor, and remembers them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from topodesk.drawing.obstacles import Obstacles
from topodesk.drawing.routing.docks import LEFT, Dock, Docks
from topodesk.drawing.routing.floor import Floor, Line
from topodesk.drawing.routing.levels import Levels
from topodesk.drawing.routing.network import Network
from topodesk.drawing.routing.paths import Path, Paths
from topodesk.drawing.routing.ways import Owner, Way, owner
from topodesk.drawing.shapes import Rect

ANY = -1

GAPS = 3
"""A line that would have to zigzag through more gaps than these takes the spine."""


class Scout:
    """Finds paths. Between blocks far apart they go by the spine, so each end is sought once."""

    def __init__(self, floor: Floor, net: Network, obstacles: Obstacles) -> None:
        """A scout on `floor`."""
        self._blocks = floor.blocks
        self._net = net
        self._beyond = floor.other.x1 if floor.other else float("inf")
        seek, find = Docks(net, obstacles, net.other), Paths(net.without(net.other))
        self._seek = {False: seek, True: Docks(net, obstacles) if floor.other else seek}
        self._finder = {False: find, True: Paths(net.without(net.spine)) if floor.other else find}
        self._levels = Levels(net)
        self._docks: dict[tuple[str, bool], tuple[Dock, ...]] = {}
        self._spans: dict[tuple[str, int], tuple[int, int]] = {}
        self._paths: dict[tuple[str, str, int], Path | None] = {}
        self._exits: dict[tuple[str, int, bool], Path | None] = {}

    def ways(self, lines: Sequence[Line]) -> list[Way]:
        """The ways of lines that have one; those of a bundle leave by the same side."""
        found = [(line, self.path(line.start, line.end)) for line in lines]
        sides: dict[Owner, Counter[int]] = {}
        for line, path in found:
            if path and line.bundle is not None:
                sides.setdefault(owner(line), Counter())[path.start.side] += 1
        usual = {who: min(count, key=_usual(count)) for who, count in sides.items()}
        ways: list[Way] = []
        for line, path in found:
            side = usual.get(owner(line), ANY)
            if path and side not in (ANY, path.start.side):
                path = self.path(line.start, line.end, side) or path
            if path:
                corridors = [self._net.corridors[number] for number in path.corridors]
                ways.append(Way(line, path, corridors, owner(line), len(ways)))
        return ways

    def path(self, start: str, end: str, side: int = ANY) -> Path | None:
        """The path between two blocks, leaving by `side` if it is given."""
        key = start, end, side
        if key not in self._paths:
            self._paths[key] = self._by_spine(*key) or self._direct(*key)
        return self._paths[key]

    def _direct(self, start: str, end: str, side: int) -> Path | None:
        other = self._uses_other(start, end)
        starts, ends = self._of(start, side, other=other), self._of(end, ANY, other=other)
        return self._finder[other].find(starts, ends, self._blocks[end])

    def _uses_other(self, start: str, end: str) -> bool:
        """Whether one of two blocks stands beyond the second spine."""
        return max(self._blocks[start].x, self._blocks[end].x) >= self._beyond

    def _by_spine(self, start: str, end: str, side: int) -> Path | None:
        if self._uses_other(start, end):
            return None
        (top, bottom), (first, last) = self._span(start, GAPS), self._span(end, 0)
        if first <= bottom and top <= last:
            return None
        up = self._blocks[end].centre.y < self._blocks[start].centre.y
        out, back = self._exit(start, side, up), self._exit(end, ANY, not up)
        if not out or not back or set(out.corridors[:-1]) & set(back.corridors[:-1]):
            return None
        corridors = out.corridors + back.corridors[-2::-1]
        return Path(out.start, corridors, out.across + back.across[-2::-1], back.start)

    def _exit(self, block: str, side: int, up: bool) -> Path | None:
        """The path from a block to the spine, to go on upwards or downwards."""
        key = block, side, up
        if key not in self._exits:
            spine = self._net.corridors[self._net.spine]
            y = spine.lo if up else spine.hi
            end = Dock(LEFT, self._net.spine, spine.middle, y, y)
            target = Rect(spine.middle, y, 0, 0)
            self._exits[key] = self._finder[False].find(self._of(block, side), (end,), target)
        return self._exits[key]

    def _span(self, block: str, gaps: int) -> tuple[int, int]:
        """The gutters within reach of a block."""
        key = block, gaps
        if key not in self._spans:
            self._spans[key] = self._levels.within(self._of(block, ANY), gaps)
        return self._spans[key]

    def _of(self, block: str, side: int, *, other: bool = False) -> tuple[Dock, ...]:
        """The docks of a block, on one side of it or on any; those at the second spine only if it
        is used."""
        key = block, other
        if key not in self._docks:
            self._docks[key] = self._seek[other].of(self._blocks[block])
        docks = self._docks[key]
        return docks if side == ANY else tuple(dock for dock in docks if dock.side == side)


def _usual(count: Counter[int]) -> Callable[[int], tuple[int, int]]:
    return lambda side: (-count[side], side)
