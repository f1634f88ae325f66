"""Badges: marks drawn at the top right corner of what they are about."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from topodesk.drawing.easel import BADGE, Easel
from topodesk.drawing.mark import Mark
from topodesk.drawing.notation.badge import RADIUS, badge_shapes
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Path, Point, Rect

_RINGED = frozenset({"team", "tag"})
_FIRST = {role: n for n, role in enumerate(("team", "lane", "grouping", "step", "interaction"))}


def badge_key(record: str) -> str:
    """The key of a record's badge."""
    return f"badge:{record}"


_ROOM = 3.5 * RADIUS
"""From the middle of a symbol to where its badge ends, and a little air."""


class Hung(NamedTuple):
    """A badge, what it says, the figure it hangs from and how far from that one's origin."""

    badge: Figure
    mark: Mark
    subject: Figure
    beside: Point

    @property
    def ringed(self) -> bool:
        """Whether a dashed ring is drawn around the subject."""
        return any(isinstance(shape, Box) for shape in self.badge.shapes)


def hang_badge(
    picture: Picture, record: str, mark: Mark, easel: Easel, before: Hung | None
) -> Hung | None:
    """The badge of a record, if it is drawn anywhere; `before` is how it hung last."""
    subject = _subject(picture, record)
    if subject is None:
        return None
    if before is not None and before.mark == mark and _only_moved(before.subject, subject):
        if subject.origin == before.subject.origin:
            return before._replace(subject=subject)
        badge = before.badge.put(_at(subject, before.beside))
        return Hung(badge, mark, subject, before.beside)
    return _hang(subject, record, mark, easel)


def _at(subject: Figure, beside: Point) -> Point:
    return Point(subject.origin.x + beside.x, subject.origin.y + beside.y)


def _subject(picture: Picture, record: str) -> Figure | None:
    """The figure a badge of a record hangs from."""
    figures = [figure for figure in picture.of(record) if figure.role != "badge"]
    if len(figures) < 2:
        return figures[0] if figures else None
    return min(figures, key=lambda f: (_FIRST.get(f.role, len(_FIRST)), f.key))


def _only_moved(before: Figure, now: Figure) -> bool:
    """Whether a figure is the same, wherever it stands."""
    return before is now or (before.shapes is now.shapes and before.hit is now.hit)


def _hang(subject: Figure, record: str, mark: Mark, easel: Easel) -> Hung:
    area = subject.hit[0] if subject.hit else subject.size
    beside = Point(area.right - 3, area.y + 2)
    if subject.role == "interaction":
        beside = _on_its_way(subject, area)
    ring = _ring(area, beside) if subject.role in _RINGED and mark.kind != "info" else None
    radius = _corner(subject)
    circle = Rect(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
    badge = easel.figure(
        badge_key(record),
        record,
        "badge",
        BADGE,
        _at(subject, beside),
        (mark, ring, radius),
        lambda: badge_shapes(mark, ring, radius),
        lambda: (circle,),
    )
    return Hung(badge, mark, subject, beside)


def _on_its_way(figure: Figure, symbol: Rect) -> Point:
    """Beside the symbol of an interaction, where its line runs and no name can be; below a symbol
    that lies over two teams, as their own badges are at the top."""
    out, middle = RADIUS - 1, symbol.centre
    below = Point(middle.x, symbol.bottom + out)
    for a, b in pairwise(_way(figure)):
        ends = symbol.grown(1).contains(b)
        if ends or _passes(a, b, middle):
            if a.x == b.x:
                above = Point(middle.x, symbol.y - out)
                return above if _ends_first(a.y, b.y, middle.y, ends=ends) else below
            before, after = Point(symbol.x - out, middle.y), Point(symbol.right + out, middle.y)
            return before if _ends_first(a.x, b.x, middle.x, ends=ends) else after
    return below


def _ends_first(start: float, end: float, middle: float, *, ends: bool) -> bool:
    """Whether a stretch has its room on the lower side of a symbol's middle: all of it where it
    ends there, else because it goes on further to that side, and hardly to the other."""
    if ends:
        return start < end
    return max(start, end) - middle < _ROOM and middle - min(start, end) >= _ROOM


def _way(figure: Figure) -> list[Point]:
    """Where the line of an interaction runs from its origin, if it has one."""
    line = figure.shapes[0]
    if not isinstance(line, Path) or line.fill is not None:
        return []
    return [Point(numbers[0], numbers[1]) for _, numbers in line.commands]


def _passes(a: Point, b: Point, middle: Point) -> bool:
    """Whether a stretch runs through the middle of a symbol."""
    across = abs(a.x - middle.x) < 1 and abs(b.x - middle.x) < 1
    level = abs(a.y - middle.y) < 1 and abs(b.y - middle.y) < 1
    return (across and min(a.y, b.y) <= middle.y <= max(a.y, b.y)) or (
        level and min(a.x, b.x) <= middle.x <= max(a.x, b.x)
    )


def _ring(area: Rect, at: Point) -> Rect:
    """A dashed frame a little outside the block, relative to its badge."""
    return area.moved(-at.x, -at.y).grown(3)


def _corner(figure: Figure) -> float:
    """How round the frame should be to follow the shape it is drawn around."""
    outline = figure.shapes[0]
    return outline.radius + 3 if isinstance(outline, Box) else 3.0
