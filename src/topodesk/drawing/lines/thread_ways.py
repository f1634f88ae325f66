"""Where the threads run: from a stream down the left side to the teams of the band it waits for."""

from __future__ import annotations

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Lane, Layout
from topodesk.drawing.routing import Route
from topodesk.drawing.shapes import Point

_CLOSE = 4.0
"""The innermost thread runs this far left of the lanes."""


def thread_points(lane: Lane, block: Block, number: int, first_column: float) -> tuple[Point, ...]:
    """The thread from a lane's edge to a block's left edge, by way of the `number`th trunk.

    A block in the band's first column, at `first_column`, is reached straight from the trunk;
    the others through the gutter above their row.
    """
    trunk, start = _trunk(lane, number)
    end = Point(block.rect.x, block.rect.centre.y)
    if block.rect.x == first_column:
        return start, Point(trunk, start.y), Point(trunk, end.y - 26), end
    above = block.rect.y - _CLOSE - number * sizes.THREAD_GAP
    turn = Point(end.x - sizes.THREAD_CURVE, above)
    return start, Point(trunk, start.y), Point(trunk, above), turn, end


def free_thread_points(lane: Lane, route: Route, number: int, layout: Layout) -> tuple[Point, ...]:
    """The thread from a lane's edge by way of the `number`th trunk, then as `route` goes from the
    spine on, which is relative to the band."""
    trunk, start = _trunk(lane, number)
    down = layout.band.rect.y
    inside = [Point(p.x, p.y + down) for p in route.points if p.x > trunk]
    if not inside:
        return ()
    return start, Point(trunk, start.y), Point(trunk, inside[0].y), *inside


def _trunk(lane: Lane, number: int) -> tuple[float, Point]:
    """Where the `number`th trunk runs, and where a lane's thread begins."""
    x = lane.rect.x - _CLOSE - number * sizes.THREAD_GAP
    return x, Point(lane.rect.x, lane.rect.y + 22)
