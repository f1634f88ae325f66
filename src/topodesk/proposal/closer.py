"""A map whose words are too small on one page once more in parts that can be read: each says what
is on it, and has a small drawing that shows where on the map that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from topodesk.drawing.layout.boxes import Lane, PlatformLane
from topodesk.drawing.letters import isolated
from topodesk.drawing.picture import Picture
from topodesk.drawing.printed import smallest
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Stroke
from topodesk.drawing.text import measure
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.cuts import harm, parts, places
from topodesk.proposal.drawings import scale_of
from topodesk.proposal.format import READABLE, Format
from topodesk.proposal.in_words import in_words
from topodesk.proposal.sheet import FAINT, INK, LEFT, MUTED, TOP, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import amount, listed

LARGEST = 1.15
"""Points to a map unit; larger parts only take more paper."""
MOST = 40
"""Parts of one map; of a huge one they are as large as that allows."""
STEP = 0.97
EDGE = 28.0
"""Kept free at both sides of a page where a map would not fit its width otherwise."""
LOCATOR_WIDTH, LOCATOR_HEIGHT = 150.0, 44.0
HEAD, TITLE = 54.0, 17.0
MOST_NAMED = 3
SHOWN = 30.0
"""Map units of a place that are to be seen before a part is called after it."""


def details(comparison: Comparison) -> list[Sheet]:
    """The parts of the maps whose words are too small in the overview."""
    sides = reversed(comparison.sides)
    return [sheet for side in sides if not side.is_empty for sheet in _parts(comparison, side)]


def readable(picture: Picture, paper: Format) -> float:
    """The scale from which all words of a picture can be read on that paper."""
    return READABLE / (smallest(picture) or READABLE) / paper.zoom


def _parts(comparison: Comparison, side: Side) -> list[Sheet]:
    least = readable(side.picture, comparison.format)
    if scale_of(comparison, side) >= least:
        return []
    room, scale, areas = _fitting(comparison, side, least)
    areas = [area for area in areas if any(True for _ in side.picture.within(area))]
    sheets = []
    for number, area in enumerate(areas, start=1):
        sheet = comparison.sheet(f"{side.name}, in detail")
        which = f"{side.name}, part {amount(number)} of {amount(len(areas))}"
        which = which if len(areas) > 1 else f"{side.name}, drawn larger"
        width = sheet.inner - LOCATOR_WIDTH - 20
        shown = _title([isolated(name) for name in _named(side, area)], width)
        with sheet.tagged("H1"):
            sheet.text(LEFT, TOP + 16, shown or which, TITLE, "bold", INK, width=width)
        if shown:
            sheet.text(LEFT, TOP + 34, which, 9.5, colour=MUTED, width=width)
        if len(areas) > 1:
            _locator(sheet, side, area)
        about = f"Part {number} of the map of {side.called}, drawn larger: {shown}."
        about = about if len(areas) > 1 else in_words(side)
        sheet.part(side.picture, area, Point(room.x, room.y), scale, about, of=side.scenario.id)
        sheet.items.extend(_edges(area, side.picture.bounds, room, scale))
        sheets.append(sheet)
    return sheets


def _fitting(comparison: Comparison, side: Side, least: float) -> tuple[Rect, float, list[Rect]]:
    """Where on a page the parts stand, how large they are drawn, and the parts: as few as can be,
    and drawn as large as they have room without being cut through more teams."""
    sheet, bounds = comparison.sheet(""), side.picture.bounds
    high = sheet.bottom - TOP - HEAD

    def cut(room: Rect, scale: float) -> list[Rect]:
        return parts(side.drawing.layout, bounds, room.w / scale, room.h / scale)

    narrow = Rect(LEFT, TOP + HEAD, sheet.inner, high)
    wide = Rect(EDGE, TOP + HEAD, sheet.format.width - 2 * EDGE, high)
    room = wide if len(cut(wide, least)) < len(cut(narrow, least)) else narrow
    while len(cut(room, least)) > MOST:
        least *= STEP
    layout, scale = side.drawing.layout, max(LARGEST, least)
    good = harm(layout, cut(room, least))
    while scale > least and harm(layout, cut(room, scale)) > good:
        scale *= STEP
    scale = max(scale, least)
    return room, scale, cut(room, scale)


def _named(side: Side, area: Rect) -> Iterator[str]:
    """What the places are called of which a part shows more than an edge."""
    for place in places(side.drawing.layout):
        shown = min(place.rect.bottom, area.bottom) - max(place.rect.y, area.y)
        if shown < min(SHOWN, place.rect.h):
            continue
        if isinstance(place, Lane):
            yield side.scenario[place.stream].label()
        elif isinstance(place, PlatformLane):
            yield side.scenario[place.grouping].label()
        elif place.blocks:
            yield "Teams that are not on a stream"


def _title(names: Sequence[str], width: float) -> str:
    """As many of the names as have room, and how many more there are."""
    tries = (listed(names, most) for most in range(MOST_NAMED, 1, -1))
    fitting = (title for title in tries if measure(title, TITLE, "bold") <= width)
    return next(fitting, names[0] if names else "")


def _edges(part: Rect, bounds: Rect, room: Rect, scale: float) -> Iterator[Path]:
    """Where the map goes on, the edge of a part is broken."""
    x0, y0 = room.x, room.y
    x1, y1 = x0 + part.w * scale, y0 + part.h * scale
    ends = [
        (part.x > bounds.x + 1, (x0, y0), (x0, y1)),
        (part.right < bounds.right - 1, (x1, y0), (x1, y1)),
        (part.y > bounds.y + 1, (x0, y0), (x1, y0)),
        (part.bottom < bounds.bottom - 1, (x0, y1), (x1, y1)),
    ]
    for goes_on, start, end in ends:
        if goes_on:
            yield Path((("M", start), ("L", end)), stroke=Stroke(FAINT, 0.6, (1.5, 3.0)))


def _locator(sheet: Sheet, side: Side, part: Rect) -> None:
    """The places of the map as small boxes, and the part as a frame over them."""
    bounds = side.picture.bounds
    scale = min(LOCATOR_WIDTH / bounds.w, LOCATOR_HEIGHT / bounds.h)
    x = LEFT + sheet.inner - bounds.w * scale

    def small(rect: Rect) -> Rect:
        left, top = (rect.x - bounds.x) * scale, (rect.y - bounds.y) * scale
        return Rect(x + left, TOP + top, rect.w * scale, rect.h * scale)

    layout = side.drawing.layout
    grounds = [*(lane.rect for lane in layout.lanes), *(p.rect for p in layout.platforms)]
    with sheet.tagged("Figure", "Where this part is on the map", area=small(bounds)):
        sheet.items.append(Box(small(bounds), 0, Fill("#F6F7FA"), None))
        for ground in grounds:
            sheet.items.append(Box(small(ground), 1, Fill("#E2E4EA"), None))
        for block in layout.blocks():
            sheet.items.append(Box(small(block.rect), 0.5, Fill("#B9BECA"), None))
        sheet.items.append(Box(small(part), 1, None, Stroke(INK, 1.1)))
