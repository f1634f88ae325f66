"""What groupings and the band look like: a ground, a name, and how many stand there."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import BAND, FAINT, GROUPINGS, INK, INNER_GROUPINGS, MUTED
from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.band import BandContents
from topodesk.drawing.layout.boxes import Band, PlatformLane
from topodesk.drawing.layout.cards import people_in
from topodesk.drawing.layout.platform import PlatformContents
from topodesk.drawing.notation.outlines import DOTTED
from topodesk.drawing.notation.text_at import left
from topodesk.drawing.shapes import Box, Fill, Rect, Shape, Stroke, TextLine
from topodesk.drawing.text import wrap

BAND_NAME = "Not on a stream"
LABEL = sizes.HEAD - 28.0
"""Width of what lines to a grouping end at: too far from its teams for a symbol to cover it."""
INNER_LABEL = 300.0
"""The same for a grouping inside another."""


def platform_shapes(contents: PlatformContents, lane: PlatformLane) -> Iterator[Shape]:
    """An outermost grouping, square-cornered, with its top left corner at the origin."""
    tint = GROUPINGS[contents.grouping.kind]
    ground = Rect(0, 0, lane.rect.w, lane.rect.h)
    yield Box(ground, 0, Fill(tint.fill), Stroke(tint.outline, 1.2, DOTTED))
    x, width = sizes.INSET, sizes.HEAD_TEXT
    name = contents.grouping.label()
    lines = wrap(name, 15, "semibold", width, 2, INK, x=x, y=28, leading=1.25)
    yield from lines
    y = 28 + 18.75 * (len(lines) - 1) + 19
    words = f"grouping · {people_in(contents.teams())}"
    yield from wrap(words, 11, "regular", width, 2, MUTED, x=x, y=y, leading=1.35)


def platform_caption(contents: PlatformContents, lane: PlatformLane) -> Caption:
    """Its name over all its words."""
    words = [s for s in platform_shapes(contents, lane) if isinstance(s, TextLine)]
    foot = max(line.box.bottom for line in words)
    room = Rect(sizes.INSET, 13, LABEL - sizes.INSET - 2, foot - 13)
    return Caption(contents.grouping.label(), room, share=0.7)


def inner_shapes(contents: PlatformContents, lane: PlatformLane) -> Iterator[Shape]:
    """A grouping inside another, with its top left corner at the origin."""
    tint = INNER_GROUPINGS[contents.grouping.kind]
    ground = Rect(0, 0, lane.rect.w, lane.rect.h)
    yield Box(ground, 0, Fill(tint.fill), Stroke(tint.outline, 1.0, DOTTED))
    room = (lane.rect.w - 2 * sizes.INNER_PAD) * 0.6
    name = left(contents.grouping.label(), sizes.INNER_PAD, 22, room, 12.5, "semibold", INK)
    yield name
    words = people_in(contents.teams())
    yield left(words, sizes.INNER_PAD + name.width + 10, 22, room * 0.6, 11, "regular", MUTED)


def inner_caption(contents: PlatformContents, lane: PlatformLane) -> Caption:
    """Its name along its upper edge."""
    room = Rect(sizes.INNER_PAD, 8, min(lane.rect.w, INNER_LABEL) - 2 * sizes.INNER_PAD, 22)
    return Caption(contents.grouping.label(), room)


def band_shapes(contents: BandContents, band: Band) -> Iterator[Shape]:
    """The band with its top left corner at the origin."""
    ground = Rect(0, 0, band.rect.w, band.rect.h)
    yield Box(ground, sizes.LANE_RADIUS, Fill(BAND.fill), Stroke(BAND.outline, 1.0))
    name = left(BAND_NAME, sizes.INSET, 26, 200, 13, "semibold", MUTED)
    yield name
    if contents.cards:
        words = people_in(tuple(card.team for card in contents.cards))
        yield left(words, sizes.INSET + name.width + 10, 26, 300, 11, "regular", MUTED)
    elif not contents.components:
        words = "Drop teams here that are not on a stream"
        yield left(words, sizes.INSET + name.width + 12, 26, 400, 11, "regular", FAINT)


def band_caption(band: Band) -> Caption:
    """What it is called, above its first gutter."""
    return Caption(BAND_NAME, Rect(sizes.INSET, 3, min(band.rect.w, 500), 24), MUTED)
