"""What lies under a point of the map: a lane and its column, a platform, or the open band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point, Rect

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block, Column, Lane, Layout, PlatformLane


@dataclass(frozen=True, slots=True)
class Ground:
    """What is under a point. Neither lane nor platform: the band of teams without a stream."""

    lane: Lane | None = None
    column: Column | None = None
    platform: PlatformLane | None = None


def ground(layout: Layout, point: Point) -> Ground:
    """What lies under `point`."""
    lane = layout.lane_at(point)
    if lane is not None:
        return Ground(lane, column_at(lane, point.x))
    return Ground(platform=platform_at(layout, point))


def platform_at(layout: Layout, point: Point) -> PlatformLane | None:
    """The innermost platform under a point."""
    hits = [lane for lane in platforms(layout) if lane.rect.contains(point)]
    return min(hits, key=lambda lane: lane.rect.w * lane.rect.h, default=None)


def platforms(layout: Layout) -> Iterator[PlatformLane]:
    """All platforms, those inside others too."""
    waiting = list(layout.platforms)
    while waiting:
        lane = waiting.pop()
        yield lane
        waiting.extend(lane.inner)


def blocks_of(layout: Layout, team: str) -> list[Block]:
    """The blocks of one team, the one that carries its name first."""
    own = [block for block in layout.blocks() if block.team == team]
    return sorted(own, key=lambda block: not block.first)


def column_at(lane: Lane, x: float) -> Column | None:
    """The step column at `x`; None on the lane's head and beyond its customer."""
    if not lane.columns or x < lane.columns[0].x0 or x > lane.columns[-1].x1 + 40:
        return None
    return min(lane.columns, key=lambda column: _distance(x, column.x0, column.x1))


def nearest_column(lane: Lane, x: float) -> int | None:
    """The number of the column nearest to `x`, however far."""
    if not lane.columns:
        return None
    distances = [_distance(x, column.x0, column.x1) for column in lane.columns]
    return distances.index(min(distances))


def column_rect(lane: Lane, first: Column, last: Column) -> Rect:
    """The area of some columns from the chevrons down to the lane's lower edge."""
    top = first.rect.y
    return Rect(first.x0, top - 4, last.x1 - first.x0, lane.rect.bottom - top - 4)


def row_place(lane: Lane, first: Column, last: Column, blocks: Sequence[Block]) -> Rect:
    """Where a block over these columns would stand: in the first row with room."""
    height = 44.0
    x, w = first.x0, last.x1 - first.x0
    y = first.rect.bottom + 12
    left, top, bottom = lane.rect.x, lane.rect.y, lane.rect.bottom
    own = [b.rect for b in blocks if top <= b.rect.y < bottom and b.rect.x >= left]
    for _ in range(len(own) + 1):
        place = Rect(x, y, w, height)
        hit = next((rect for rect in own if rect.meets(place)), None)
        if hit is None:
            return place
        y = hit.bottom + 12
    return Rect(x, y, w, height)


def _distance(x: float, low: float, high: float) -> float:
    return max(low - x, 0.0, x - high)
