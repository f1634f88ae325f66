"""Packs blocks into rows: first fit, in the order given, with room for lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Row


@dataclass(slots=True)
class Rows:
    """Rows filled so far; each knows what is taken, and the height its tallest block asks for."""

    taken: list[list[tuple[float, float]]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)

    def put(self, x0: float, x1: float, height: float, first: int = 0) -> int:
        """Take `x0` to `x1` in the first free row from `first` on; which row that is."""
        row = first
        while not self.free(row, x0, x1):
            row += 1
        while len(self.taken) <= row:
            self.taken.append([])
            self.heights.append(0.0)
        self.taken[row].append((x0, x1))
        self.heights[row] = max(self.heights[row], height)
        return row

    def free(self, row: int, x0: float, x1: float) -> bool:
        """Whether nothing in a row stands between `x0` and `x1`, or closer than a gap to it."""
        if row >= len(self.taken):
            return True
        gap = sizes.STEP_GAP - 0.5
        return all(x1 + gap <= low or high + gap <= x0 for low, high in self.taken[row])

    def stacked(self, top: float, gutters: Sequence[float]) -> tuple[Row, ...]:
        """The rows one below the other, from `top` on, with one of the `gutters` after each."""
        found = []
        for height, gutter in zip(self.heights, gutters, strict=True):
            found.append(Row(top, top + height))
            top += height + gutter
        return tuple(found)
