"""Badges: marks drawn at the top right corner of what they are about."""

from __future__ import annotations

from itertools import pairwise

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


def badge_figure(picture: Picture, record: str, mark: Mark, easel: Easel) -> Figure | None:
    """The badge of a record, if it is drawn anywhere."""
    figures = [figure for figure in picture.of(record) if figure.role != "badge"]
    if not figures:
        return None
    figure = min(figures, key=lambda f: (_FIRST.get(f.role, len(_FIRST)), f.key))
    area = figure.hit[0] if figure.hit else figure.size
    area = area.moved(figure.origin.x, figure.origin.y)
    at = Point(area.right - 3, area.y + 2)
    if figure.role == "interaction":
        at = _on_its_way(figure, area)
    ring = _ring(area, at) if figure.role in _RINGED and mark.kind != "info" else None
    radius = _corner(figure)
    circle = Rect(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
    return easel.figure(
        badge_key(record),
        record,
        "badge",
        BADGE,
        at,
        (mark, ring, radius),
        lambda: badge_shapes(mark, ring, radius),
        lambda: (circle,),
    )


def _on_its_way(figure: Figure, symbol: Rect) -> Point:
    """Beside the symbol of an interaction, where its line runs and no name can be; below a symbol
    that lies over two teams, as their own badges are at the top."""
    out, middle = RADIUS - 1, symbol.centre
    before = Point(middle.x, symbol.bottom + out)
    for a, b in pairwise(_way(figure)):
        ends = symbol.grown(1).contains(b)
        if ends or _passes(a, b, middle):
            if a.x == b.x:
                return Point(middle.x, symbol.y - out) if ends and a.y < b.y else before
            return Point(symbol.x - out if ends and a.x < b.x else symbol.right + out, middle.y)
    return before


def _way(figure: Figure) -> list[Point]:
    """Where the line of an interaction runs on the map, if it has one."""
    line, at = figure.shapes[0], figure.origin
    if not isinstance(line, Path) or line.fill is not None:
        return []
    return [Point(at.x + numbers[0], at.y + numbers[1]) for _, numbers in line.commands]


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
