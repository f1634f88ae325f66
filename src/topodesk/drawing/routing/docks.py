"""Where a block can be left: the stretch of each edge that faces a corridor."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from topodesk.drawing.obstacles import Obstacles
from topodesk.drawing.routing.network import SLACK, Network
from topodesk.drawing.shapes import Rect

TOP, RIGHT, BOTTOM, LEFT = range(4)
CELL = 128.0
TOUCHING = 2.0
"""Nothing that is drawn fits between a block and a corridor this near."""
SYMBOL = 18.0
"""The room a symbol on a line needs, in map units each way."""
REACH = 60.0
"""How far a corridor may be from a block that has none at its edge."""
INSET = 0.3
"""Lines keep this share of a block's shorter side away from its corners (an octagon cuts 0.29)."""


class Dock(NamedTuple):
    """The part `lo` to `hi` of a block's edge (which is at `edge`), and the corridor it faces."""

    side: int
    corridor: int
    edge: float
    lo: float
    hi: float

    @property
    def middle(self) -> float:
        """Half-way along."""
        return (self.lo + self.hi) / 2


class Docks:
    """Finds the docks of a block on one network."""

    def __init__(self, net: Network, obstacles: Obstacles, but: int = -1) -> None:
        """Docks on `net` whose stubs keep clear of `obstacles`, and on no corridor of the number
        `but`."""
        self._net = net
        self._obstacles = obstacles
        self._rows: dict[int, list[tuple[float, int]]] = {}
        self._columns: dict[int, list[tuple[float, int]]] = {}
        for number, corridor in enumerate(net.corridors):
            if number == but:
                continue
            cells = self._columns if corridor.flat else self._rows
            for cell in range(int(corridor.lo // CELL), int(corridor.hi // CELL) + 1):
                cells.setdefault(cell, []).append((corridor.near, number))
        for bucket in (*self._rows.values(), *self._columns.values()):
            bucket.sort()

    def of(self, block: Rect) -> tuple[Dock, ...]:
        """The docks of a block, at most one a side, clockwise from the top.

        If no corridor is near, the one that is least far away.
        """
        inset = INSET * min(block.w, block.h)
        across = block.x + inset, block.right - inset
        down = block.y + inset, block.bottom - inset
        found = (
            self._before(TOP, block.y, *across),
            self._after(RIGHT, block.right, *down),
            self._after(BOTTOM, block.bottom, *across),
            self._before(LEFT, block.x, *down),
        )
        docks = sorted((self._length(dock), dock) for dock in found if dock)
        near = tuple(dock for length, dock in docks if length <= REACH)
        roomy = (self._roomy(dock) for dock in near)
        return (
            tuple(sorted(dock for dock in roomy if dock))
            or tuple(sorted(near))
            or tuple(dock for _, dock in docks[:1])
        )

    def _length(self, dock: Dock) -> float:
        corridor = self._net.corridors[dock.corridor]
        return max(corridor.near - dock.edge, dock.edge - corridor.far, 0.0)

    def _after(self, side: int, edge: float, lo: float, hi: float) -> Dock | None:
        """The nearest corridor below or to the right."""
        bucket = self._bucket(side, (lo + hi) / 2)
        for near, number in bucket[bisect_left(bucket, (edge - SLACK, -1)) :]:
            dock = self._dock(side, number, edge, lo, hi)
            if dock:
                return self._free(dock, edge, near)
        return None

    def _before(self, side: int, edge: float, lo: float, hi: float) -> Dock | None:
        """The nearest corridor above or to the left."""
        bucket = self._bucket(side, (lo + hi) / 2)
        nearest: Dock | None = None
        far = float("-inf")
        for near, number in reversed(bucket[: bisect_right(bucket, (edge, -1))]):
            corridor = self._net.corridors[number]
            if nearest and near <= far:
                break
            if far < corridor.far <= edge + SLACK:
                dock = self._dock(side, number, edge, lo, hi)
                nearest, far = (dock, corridor.far) if dock else (nearest, far)
        return self._free(nearest, far, edge) if nearest else None

    def _bucket(self, side: int, middle: float) -> list[tuple[float, int]]:
        cells = self._columns if side in (TOP, BOTTOM) else self._rows
        return cells.get(int(middle // CELL), [])

    def _dock(self, side: int, number: int, edge: float, lo: float, hi: float) -> Dock | None:
        corridor = self._net.corridors[number]
        lo, hi = max(lo, corridor.lo), min(hi, corridor.hi)
        return Dock(side, number, edge, lo, hi) if lo <= hi else None

    def _free(self, dock: Dock, near: float, far: float) -> Dock | None:
        """The widest part of a dock whose stubs, from `near` to `far`, meet nothing."""
        return dock if far - near <= TOUCHING else self._clear(dock, near, far, 1.0)

    def _roomy(self, dock: Dock) -> Dock | None:
        """The widest part of a dock where triangles cover nothing."""
        out = dock.edge + (-SYMBOL if dock.side in (TOP, LEFT) else SYMBOL)
        return self._clear(dock, min(dock.edge, out), max(dock.edge, out), SYMBOL / 2)

    def _clear(self, dock: Dock, near: float, far: float, beside: float) -> Dock | None:
        """The widest part of a dock with nothing from `near` to `far` off it, nor `beside`."""
        upright = dock.side in (TOP, BOTTOM)
        area = _rect(upright, near, far, dock.lo - beside, dock.hi + beside)
        best, start = (0.0, 0.0, 0.0), dock.lo
        for rect in sorted(self._obstacles.meeting(area), key=lambda r: (r.x, r.y)):
            lo, hi = (rect.x, rect.right) if upright else (rect.y, rect.bottom)
            best = max(best, (lo - beside - start, start, lo - beside))
            start = max(start, hi + beside)
        if start <= dock.hi:
            best = max(best, (dock.hi - start, start, dock.hi))
        return dock._replace(lo=best[1], hi=best[2]) if best[0] > 0 else None


def _rect(upright: bool, near: float, far: float, lo: float, hi: float) -> Rect:
    if upright:
        return Rect(lo, near, hi - lo, far - near)
    return Rect(near, lo, far - near, hi - lo)
