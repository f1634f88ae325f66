"""Badges: marks drawn at the top right corner of what they are about."""

from __future__ import annotations

from topodesk.drawing.easel import BADGE, Easel
from topodesk.drawing.mark import Mark
from topodesk.drawing.notation.badge import RADIUS, badge_shapes
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Point, Rect

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
        at = Point(area.centre.x, area.y - RADIUS + 1)
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


def _ring(area: Rect, at: Point) -> Rect:
    """A dashed frame a little outside the block, relative to its badge."""
    return area.moved(-at.x, -at.y).grown(3)


def _corner(figure: Figure) -> float:
    """How round the frame should be to follow the shape it is drawn around."""
    outline = figure.shapes[0]
    return outline.radius + 3 if isinstance(outline, Box) else 3.0
