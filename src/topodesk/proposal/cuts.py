"""Where a map is cut into parts: between its lanes, else between rows of teams, and through as few
teams as can be."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from topodesk.drawing.layout.boxes import Band, Lane, Layout, PlatformLane
from topodesk.drawing.layout.sizes import LANE_GAP, ROW_GAP, STEP_GAP
from topodesk.drawing.shapes import Rect

Place = Lane | PlatformLane | Band


def parts(layout: Layout, bounds: Rect, wide: float, high: float) -> list[Rect]:
    """The parts of `bounds` from the top left, none wider or higher than that (map units)."""
    areas = []
    blocks = [block.rect for block in layout.blocks()]
    steps = [column.rect for lane in layout.lanes for column in lane.columns]
    for upper, lower in pairwise(_downwards(layout, bounds, high)):
        within = [rect for rect in (*blocks, *steps) if rect.y < lower and rect.bottom > upper]
        for left, right in pairwise(_across(within, bounds, wide)):
            areas.append(Rect(left, upper, right - left, lower - upper))
    return areas


def harm(layout: Layout, areas: Sequence[Rect]) -> tuple[int, int]:
    """How many parts there are, and how many teams are cut through: less is better."""
    blocks, pieces = [block.rect for block in layout.blocks()], 0
    for (upper, lower), row in groupby(areas, key=lambda area: (area.y, area.bottom)):
        within = [rect for rect in blocks if rect.y < lower and rect.bottom > upper]
        pieces += sum(1 for area in row for rect in within if area.meets(rect))
    return len(areas), pieces - len(blocks)


def places(layout: Layout) -> list[Place]:
    """All that teams stand in, from the top down."""
    return [*layout.lanes, *layout.platforms, layout.band]


def _downwards(layout: Layout, bounds: Rect, high: float) -> list[float]:
    """Where to cut so that no part is higher: between places, else between rows of teams; of those
    where it can be, nearest to parts of the same height."""
    between = [place.rect.bottom + LANE_GAP / 2 for place in places(layout)]
    inside = [y for place in places(layout) for y in _rows(place)]
    count = math.ceil(bounds.h / high - 1e-6)
    cuts = [bounds.y]
    for number in range(1, count):
        reach = cuts[-1] + high
        least = max(bounds.bottom - high * (count - number), cuts[-1] + 1)
        even = cuts[-1] + (bounds.bottom - cuts[-1]) / (count - number + 1)
        good = [y for y in between if least <= y <= reach]
        good = good or [y for y in inside if least <= y <= reach]
        cuts.append(min(good, key=lambda y: abs(y - even), default=reach))
    return [*cuts, bounds.bottom]


def _across(blocks: list[Rect], bounds: Rect, wide: float) -> list[float]:
    """Where to cut so that no part is wider, through as few teams and steps as can be; parts
    alike."""
    count = math.ceil(bounds.w / wide - 1e-6)
    cuts = [bounds.x]
    for number in range(1, count):
        reach = cuts[-1] + wide
        least = max(bounds.right - wide * (count - number), cuts[-1] + 1)
        even = min(bounds.x + bounds.w / count * number, reach)
        ends = [rect.right + STEP_GAP / 2 for rect in blocks]
        good = [x for x in ends if least <= x <= reach]
        cuts.append(min(good, key=_cut(blocks, even), default=even))
    return [*cuts, bounds.right]


def _cut(blocks: list[Rect], even: float) -> Callable[[float], tuple[int, float]]:
    """How many teams and steps a cut goes through, and how far it is from where parts are alike."""
    begins, ends = sorted(rect.x for rect in blocks), sorted(rect.right for rect in blocks)
    return lambda x: (bisect_left(begins, x) - bisect_right(ends, x), abs(even - x))


def _rows(place: Place) -> Iterator[float]:
    for row in place.rows:
        yield row.y1 + ROW_GAP / 2
    if isinstance(place, PlatformLane):
        for inner in place.inner:
            yield inner.rect.bottom + ROW_GAP / 2
            yield from _rows(inner)
