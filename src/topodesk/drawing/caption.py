"""A caption: what a figure is called, and where that may be written when it is seen from afar."""

from __future__ import annotations

from typing import NamedTuple

from topodesk.drawing.shapes import Point, Rect
from topodesk.drawing.text import INK


class Level(NamedTuple):
    """How far away the map is looked at: from so many pixels per map unit on, with captions of
    letters of `most` map units, of `least` where they have no room."""

    scale: float
    most: float
    least: float


NEAR = Level(0.57, 0.0, 0.0)
"""Everything is drawn as it is."""
LEVELS = (
    NEAR,
    Level(0.5, 17.0, 15.0),
    Level(0.4, 20.0, 18.0),
    Level(0.33, 24.0, 20.4),
    Level(0.25, 32.0, 29.0),
    Level(0.19, 36.0, 32.0),
    Level(0.0, 44.0, 40.0),
)
"""From near to far. Names stay some seven pixels high at least, until they are wider than teams."""

_NOT_SEEN = frozenset({"component", "chip_ring"})
"""Roles of what only is to be seen when it is near: it stands where names are written large."""


class Plate(NamedTuple):
    """A small ground of its own that a caption is written on from afar, instead of everything else
    of its figure. It is anchored to `at`: with its right or left edge, middle, top or foot as
    `across` and `down` say (0 to 1). From so far away that no words can be read it carries a
    `sign`."""

    at: Point
    across: float
    down: float
    sign: str
    fill: str
    round: bool


class Caption(NamedTuple):
    """`text` may be written in `room`, which is relative to the figure's origin and free of all
    lines; from the left, in its `middle`, or `upwards`. Rather than shortened it is written
    smaller, down to a `share` of what a level allows. It is never so large that fewer than `lines`
    would have room, so that all of a kind are of one size."""

    text: str
    room: Rect
    colour: str = INK
    middle: bool = False
    upwards: bool = False
    share: float = 1.0
    lines: int = 1
    plate: Plate | None = None


def level_at(scale: float) -> Level:
    """The level at which one sees a map unit as so many pixels, the screen's own scaling aside."""
    return next((level for level in LEVELS if scale >= level.scale), LEVELS[-1])


def is_seen(role: str, level: Level) -> bool:
    """Whether a figure of that role is painted at a level at all."""
    return level is NEAR or role not in _NOT_SEEN
