"""The four shapes a Picture is made of, and the little geometry they need.

Map units, y downwards, colours already RGB. Nothing is left for a painter to decide: no wrapping,
no alignment, no style names. Therefore painters cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple


class Point(NamedTuple):
    """A place on the map. Thousands are made in a frame, which a named tuple bears best."""

    x: float
    y: float


class Rect(NamedTuple):
    """An upright rectangle: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> Rect:
        """Larger by `by` on every side (smaller when negative)."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def contains(self, point: Point) -> bool:
        """Whether the point lies in it or on its edge."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def meets(self, other: Rect) -> bool:
        """Whether the two share any area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def united(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


def around(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all of them; empty at the origin when there are none."""
    all_of_them = list(rects)
    if not all_of_them:
        return Rect(0, 0, 0, 0)
    x, y, w, h = all_of_them[0]
    right, bottom = x + w, y + h
    for left, top, w, h in all_of_them:
        if left < x:
            x = left
        if top < y:
            y = top
        if left + w > right:
            right = left + w
        if top + h > bottom:
            bottom = top + h
    return Rect(x, y, right - x, bottom - y)


class Fill(NamedTuple):
    """A colour "#RRGGBB" and how opaque it is, 0 to 1."""

    colour: str
    opacity: float = 1.0


class Stroke(NamedTuple):
    """A line: colour, width, and dashes as alternating lengths in map units (empty: solid)."""

    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round_cap: bool = False


class Box(NamedTuple):
    """A rectangle with rounded corners of `radius`."""

    rect: Rect
    radius: float = 0.0
    fill: Fill | None = None
    stroke: Stroke | None = None


Command = tuple[str, tuple[float, ...]]
"""("M", (x, y)), ("L", (x, y)), ("C", (x1, y1, x2, y2, x, y)) or ("Z", ())."""


class Path(NamedTuple):
    """Straight lines and cubic curves. `even_odd`: what is enclosed twice is outside again."""

    commands: tuple[Command, ...]
    fill: Fill | None = None
    stroke: Stroke | None = None
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Shaped glyphs of one font file: `font` its key in drawing.fonts, `glyphs` the ids in it,
    `places` their (x, y) from the start of the line's baseline, `text` the characters they show."""

    font: str
    glyphs: tuple[int, ...]
    places: tuple[tuple[float, float], ...]
    text: str
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text, shaped and measured. (x, y) is where its baseline starts.

    `angle` turns it about that point, in degrees clockwise; -90 reads upwards.
    """

    text: str
    x: float
    y: float
    size: float
    width: float
    runs: tuple[GlyphRun, ...]
    colour: str = "#1F2430"
    angle: float = 0.0

    def moved(self, dx: float, dy: float) -> TextLine:
        """The same line elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    @property
    def box(self) -> Rect:
        """The area the letters may cover (ascent 0.97, descent 0.25 of the size, as Inter has)."""
        if self.angle == -90:
            return Rect(
                self.x - 0.97 * self.size, self.y - self.width, 1.22 * self.size, self.width
            )
        return Rect(self.x, self.y - 0.97 * self.size, self.width, 1.22 * self.size)


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes drawn together, cut off at `clip` when there is one."""

    shapes: tuple[Shape, ...]
    clip: Rect | None = None


Shape = Box | Path | TextLine | Group
