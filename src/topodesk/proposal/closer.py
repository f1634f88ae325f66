"""A map too large for one page once more, in parts that can be read: cut between its lanes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from topodesk.drawing.layout.boxes import Band, Lane, Layout, PlatformLane
from topodesk.drawing.layout.sizes import LANE_GAP, ROW_GAP
from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Rect
from topodesk.proposal.sheet import LEFT, Sheet
from topodesk.proposal.side import Side

READABLE = 0.3
"""Points to a map unit; below it the second lines of blocks are hardly readable on paper."""
LARGEST = 0.62
WORTH = 1.3
"""Parts must be so many times larger than the whole."""
MOST = 8


def closer(first: Sheet, side: Side, picture: Picture, scale: float) -> list[Sheet]:
    """Pages with the parts of a picture that was drawn whole at `scale`; none if that will do."""
    if scale >= READABLE:
        return []
    bounds = picture.bounds
    top = first.blank().heading(side.name)
    room = first.bottom - top
    larger = min(first.inner / bounds.w, LARGEST, 0.75 * MOST * room / bounds.h)
    if larger < WORTH * scale:
        return []
    cuts = _cuts(side.drawing.layout, bounds, room / larger)
    sheets = []
    for part, (upper, lower) in enumerate(pairwise(cuts), start=1):
        sheet = first.blank()
        sheet.heading(f"{side.name}, part {part} of {len(cuts) - 1}")
        area = Rect(bounds.x, upper, bounds.w, lower - upper)
        about = f"Part {part} of the map of {side.called}, drawn larger."
        sheet.part(picture, area, LEFT, top, larger, about)
        sheets.append(sheet)
    return sheets


def _cuts(layout: Layout, bounds: Rect, high: float) -> list[float]:
    """Where to cut so that no part is higher: between places, else between rows of teams."""
    places: list[Lane | PlatformLane | Band] = [*layout.lanes, *layout.platforms, layout.band]
    between = [place.rect.bottom + LANE_GAP / 2 for place in places]
    inside = [y for place in places for y in _rows(place)]
    cuts = [bounds.y]
    while math.ceil(bounds.bottom - cuts[-1]) > high:
        reach = cuts[-1] + high
        good = [y for y in between if reach - high * 0.5 < y <= reach]
        good = good or [y for y in inside if reach - high * 0.7 < y <= reach]
        cuts.append(max(good, default=reach))
    return [*cuts, bounds.bottom]


def _rows(place: Lane | PlatformLane | Band) -> Iterator[float]:
    for row in place.rows:
        yield row.y1 + ROW_GAP / 2
    if isinstance(place, PlatformLane):
        for inner in place.inner:
            yield inner.rect.bottom + ROW_GAP / 2
            yield from _rows(inner)
