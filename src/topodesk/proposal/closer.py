"""A map whose words are too small on one page once more in parts that can be read: cut between its
lanes and between its teams, each with a small drawing that shows where on the map it is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

from topodesk.drawing.layout.boxes import Band, Lane, Layout, PlatformLane
from topodesk.drawing.layout.sizes import LANE_GAP, ROW_GAP, STEP_GAP
from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Box, Fill, Rect, Stroke
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.drawings import drawings
from topodesk.proposal.sheet import INK, LEFT, MUTED, TOP, Placed, Sheet
from topodesk.proposal.side import Side

READABLE = 7.0
"""The smallest letters on paper, in points."""
LARGEST = 0.95
"""Points to a map unit; larger parts only take more paper."""
MOST = 40
"""Parts of one map; of a huge one they are as large as that allows."""
SMALLER = 0.9
LOCATOR_WIDTH, LOCATOR_HEIGHT = 150.0, 52.0
HEAD = 66.0


def details(comparison: Comparison) -> list[Sheet]:
    """The parts of the maps whose words are too small in the overview."""
    sides = reversed(comparison.sides)
    return [sheet for side in sides if not side.is_empty for sheet in _parts(comparison, side)]


def readable(picture: Picture) -> float:
    """The scale from which all words of a picture can be read."""
    lines = (line for figure in picture.figures.values() for line in figure.texts())
    smallest = min((line.size for line in lines if line.text.strip()), default=READABLE)
    return READABLE / smallest


def _parts(comparison: Comparison, side: Side) -> list[Sheet]:
    picture = side.picture
    least = readable(picture)
    whole = [i for s in drawings(comparison, side) for i in s.items if isinstance(i, Placed)]
    if min(item.scale for item in whole) >= least:
        return []
    sheet = comparison.sheet(f"{side.name}, in detail")
    room = Rect(LEFT, TOP + HEAD, sheet.inner, sheet.bottom - TOP - HEAD)
    scale = max(least, min(room.w / picture.bounds.w, LARGEST))
    areas = _areas(side.drawing.layout, picture.bounds, room.w / scale, room.h / scale)
    while len(areas) > MOST:
        scale *= SMALLER
        areas = _areas(side.drawing.layout, picture.bounds, room.w / scale, room.h / scale)
    areas = [area for area in areas if any(True for _ in picture.within(area))]
    sheets = []
    for number, area in enumerate(areas, start=1):
        sheet = comparison.sheet(f"{side.name}, in detail")
        title = f"{side.name}, part {number} of {len(areas)}"
        with sheet.tagged("H1"):
            width = sheet.inner - LOCATOR_WIDTH - 20
            sheet.text(LEFT, TOP + 20, title, 20, "bold", INK, width=width)
        sheet.text(LEFT, TOP + 40, "The small drawing shows where it is.", 9.5, colour=MUTED)
        _locator(sheet, side, picture.bounds, area)
        about = f"Part {number} of the map of {side.called}, drawn larger."
        sheet.part(picture, area, room.x, room.y, scale, about)
        sheets.append(sheet)
    return sheets


def _locator(sheet: Sheet, side: Side, bounds: Rect, part: Rect) -> None:
    """The places of the map as small boxes, and the part as a frame over them."""
    scale = min(LOCATOR_WIDTH / bounds.w, LOCATOR_HEIGHT / bounds.h)
    x = LEFT + sheet.inner - bounds.w * scale

    def small(rect: Rect) -> Rect:
        left, top = (rect.x - bounds.x) * scale, (rect.y - bounds.y) * scale
        return Rect(x + left, TOP + top, rect.w * scale, rect.h * scale)

    layout = side.drawing.layout
    with sheet.tagged("Figure", "Where this part is on the map", area=small(bounds)):
        sheet.items.append(Box(small(bounds), 0, Fill("#F6F7FA"), None))
        for rect in [
            *(lane.rect for lane in layout.lanes),
            *(lane.rect for lane in layout.platforms),
        ]:
            sheet.items.append(Box(small(rect), 1, Fill("#E2E4EA"), None))
        for block in layout.blocks():
            sheet.items.append(Box(small(block.rect), 0.5, Fill("#B9BECA"), None))
        sheet.items.append(Box(small(part), 1, None, Stroke(INK, 1.1)))


def _areas(layout: Layout, bounds: Rect, wide: float, high: float) -> list[Rect]:
    """The parts from the top left, none wider or higher than that."""
    areas = []
    blocks = [block.rect for block in layout.blocks()]
    for upper, lower in pairwise(_downwards(layout, bounds, high)):
        within = [rect for rect in blocks if rect.y < lower and rect.bottom > upper]
        for left, right in pairwise(_across(within, bounds, wide)):
            areas.append(Rect(left, upper, right - left, lower - upper))
    return areas


def _downwards(layout: Layout, bounds: Rect, high: float) -> list[float]:
    """Where to cut so that no part is higher: between places, else between rows of teams."""
    places: list[Lane | PlatformLane | Band] = [*layout.lanes, *layout.platforms, layout.band]
    between = [place.rect.bottom + LANE_GAP / 2 for place in places]
    inside = [y for place in places for y in _rows(place)]
    count = math.ceil(bounds.h / high - 1e-6)
    cuts = [bounds.y]
    for number in range(1, count):
        reach = cuts[-1] + high
        least = max(bounds.bottom - high * (count - number), cuts[-1] + 1)
        good = [y for y in between if least <= y <= reach]
        good = good or [y for y in inside if least <= y <= reach]
        cuts.append(max(good, default=reach))
    return [*cuts, bounds.bottom]


def _across(blocks: list[Rect], bounds: Rect, wide: float) -> list[float]:
    """Where to cut so that no part is wider, through as few teams as can be; parts alike."""
    count = math.ceil(bounds.w / wide - 1e-6)
    even = bounds.w / count
    slack = (wide * count - bounds.w) / count
    cuts = [bounds.x]
    for number in range(1, count):
        reach = min(bounds.x + even * number + slack / 2, cuts[-1] + wide)
        least = max(bounds.right - wide * (count - number), cuts[-1] + 1)
        ends = [rect.right + STEP_GAP / 2 for rect in blocks]
        good = [x for x in ends if least <= x <= reach]
        cuts.append(min(good, key=_cut(blocks, reach), default=reach))
    return [*cuts, bounds.right]


def _cut(blocks: list[Rect], reach: float) -> Callable[[float], tuple[int, float]]:
    """How many teams a cut goes through, and how far from the end it is."""
    return lambda x: (sum(1 for rect in blocks if rect.x < x < rect.right), reach - x)


def _rows(place: Lane | PlatformLane | Band) -> Iterator[float]:
    for row in place.rows:
        yield row.y1 + ROW_GAP / 2
    if isinstance(place, PlatformLane):
        for inner in place.inner:
            yield inner.rect.bottom + ROW_GAP / 2
            yield from _rows(inner)
