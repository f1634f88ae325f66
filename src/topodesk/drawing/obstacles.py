"""Rectangles found by place: what is in the way of a line, of a block, of a name."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.drawing.shapes import Rect

CELL = 128.0
"""Side of the squares they are looked up by, in map units."""


class Obstacles:
    """Rectangles found by place."""

    def __init__(self, rects: Iterable[Rect]) -> None:
        """An index over `rects`."""
        self._cells: dict[tuple[int, int], list[Rect]] = {}
        for rect in rects:
            self.add(rect)

    def add(self, rect: Rect) -> None:
        """One more."""
        for cell in _cells(rect):
            self._cells.setdefault(cell, []).append(rect)

    def meeting(self, area: Rect) -> list[Rect]:
        """Those that share area with `area`, each perhaps more than once."""
        near = (rect for cell in _cells(area) for rect in self._cells.get(cell, ()))
        return [rect for rect in near if rect.meets(area)]


def _cells(rect: Rect) -> Iterable[tuple[int, int]]:
    for column in range(int(rect.x // CELL), int(rect.right // CELL) + 1):
        for row in range(int(rect.y // CELL), int(rect.bottom // CELL) + 1):
            yield column, row
