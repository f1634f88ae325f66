"""Keys found by place, however large what they stand for is and however often it moves.

An area is filed under one cell only: in a grid of cells just larger than it in each direction. Who
looks somewhere looks into all grids there are, and one cell further to the left and up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import floor

from topodesk.drawing.shapes import Point, Rect

_SMALLEST = 9
"""The smallest cells are 2 ** 9 map units wide or high."""

Grid = tuple[int, int]
"""By how much, as powers of two, its cells are wider and higher than the smallest."""
Spot = tuple[int, int]
"""The column and the row of a cell."""
Cell = tuple[int, int, int, int]
"""A grid, and a spot in it."""


class Cells:
    """Which keys have areas where."""

    def __init__(self) -> None:
        """None yet."""
        self._grids: dict[Grid, dict[Spot, dict[str, None]]] = {}
        self._filed: dict[str, tuple[Cell, ...]] = {}

    def file(self, key: str, areas: Iterable[Rect], at: Point) -> None:
        """`key` has these areas, measured from `at`, and no others."""
        before, cells = self._filed.get(key), _cells(areas, at)
        if before == cells:
            return
        self._filed[key] = cells
        if before is not None:
            self._leave(key, before)
        for wide, high, column, row in cells:
            grid = self._grids.setdefault((wide, high), {})
            grid.setdefault((column, row), {})[key] = None

    def forget(self, key: str) -> None:
        """`key` has no area any more."""
        self._leave(key, self._filed.pop(key))

    def near(self, area: Rect) -> dict[str, None]:
        """The keys of all that meets an area, and of some that is near it."""
        found: dict[str, None] = {}
        for grid, cells in self._grids.items():
            for keys in _within(cells, grid, area):
                found |= keys
        return found

    def _leave(self, key: str, cells: Iterable[Cell]) -> None:
        for wide, high, column, row in cells:
            grid, spot = self._grids[wide, high], (column, row)
            there = grid.get(spot)
            if there is not None:
                there.pop(key, None)
                if not there:
                    del grid[spot]


def _cells(areas: Iterable[Rect], at: Point) -> tuple[Cell, ...]:
    found = []
    left, top = at
    for x, y, w, h in areas:
        wide, high = (int(w) >> _SMALLEST).bit_length(), (int(h) >> _SMALLEST).bit_length()
        column = floor(x + left) >> _SMALLEST + wide
        row = floor(y + top) >> _SMALLEST + high
        found.append((wide, high, column, row))
    return tuple(found)


def _within(
    cells: Mapping[Spot, dict[str, None]], grid: Grid, area: Rect
) -> Iterator[dict[str, None]]:
    """The cells of a grid in which something that meets an area may be filed."""
    wide, high = _SMALLEST + grid[0], _SMALLEST + grid[1]
    left, right = (floor(area.x) >> wide) - 1, floor(area.right) >> wide
    top, bottom = (floor(area.y) >> high) - 1, floor(area.bottom) >> high
    if (right - left + 1) * (bottom - top + 1) > len(cells):
        for (column, row), keys in cells.items():
            if left <= column <= right and top <= row <= bottom:
                yield keys
        return
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            if (column, row) in cells:
                yield cells[column, row]
