"""Where the threads run: from a stream down the left side to the teams of the band it waits for."""

from __future__ import annotations

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Lane
from topodesk.drawing.shapes import Point

_CLOSE = 4.0
"""The innermost thread runs this far left of the lanes."""


def thread_points(lane: Lane, block: Block, number: int, first_column: float) -> tuple[Point, ...]:
    """The thread from a lane's edge to a block's left edge, by way of the `number`th trunk.

    A block in the band's first column, at `first_column`, is reached straight from the trunk;
    the others through the gutter above their row.
    """
    trunk = lane.rect.x - _CLOSE - number * sizes.THREAD_GAP
    start = Point(lane.rect.x, lane.rect.y + 22)
    end = Point(block.rect.x, block.rect.centre.y)
    if block.rect.x == first_column:
        return start, Point(trunk, start.y), Point(trunk, end.y - 26), end
    above = block.rect.y - _CLOSE - number * sizes.THREAD_GAP
    turn = Point(end.x - sizes.THREAD_CURVE, above)
    return start, Point(trunk, start.y), Point(trunk, above), turn, end
