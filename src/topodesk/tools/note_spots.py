"""Where a fresh note hangs from what it is stuck on so that it hides as little as can be."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Point, Rect, around

LAP = 4.0
"""Map units a note lies over the edge of what it is stuck on."""
_LOWER = 14.0
"""How far it lies over the lower edge where there is no room beside it."""
_CASCADE = 14.0
_HIDDEN = frozenset(
    ("team", "tag", "step", "customer", "component", "stream_title", "interaction")
) | frozenset(("note", "private_note", "badge"))
"""Roles of figures that are to be seen."""


def free_corner(picture: Picture, on: Figure, area: Rect, size: tuple[float, float]) -> Point:
    """The corner of a note of that `size` on what covers `area`: the place around it, or around
    the block it is in, that hides least; the first of those that hide the same."""
    w, h = size
    area = _block_around(picture, area) if on.role == "component" else area
    places = [Rect(corner.x, corner.y, w, h) for corner in _corners(area, w, h)]
    near = [
        (figure.role, part)
        for figure in picture.within(around(places))
        if figure.role in _HIDDEN
        for part in _parts(figure)
    ]
    best = min(places, key=lambda place: sum(_shared(place, part) for _, part in near))
    notes = [part for role, part in near if role in ("note", "private_note")]
    while any(part.x == best.x and part.y == best.y for part in notes):
        best = best.moved(_CASCADE, _CASCADE)
    return Point(best.x, best.y)


def _block_around(picture: Picture, area: Rect) -> Rect:
    """The team or step a component is drawn in or under."""
    middle = area.centre
    blocks = (f for f in picture.within(area) if f.role in ("team", "step"))
    parts = (part for block in blocks for part in _parts(block) if part.contains(middle))
    return next(parts, area)


def _corners(area: Rect, w: float, h: float) -> Iterator[Point]:
    """Below, above, right and left of it; at last over its own lower edge, right and left."""
    right, low, high = area.right - w, area.bottom - LAP, area.y - h + LAP
    yield from (Point(area.x + 10, low), Point(right, low))
    yield from (Point(area.x + 10, high), Point(right, high))
    yield from (Point(area.right - LAP, area.y + 6), Point(area.x - w + LAP, area.y + 6))
    yield from (Point(area.right - LAP, low), Point(area.x - w + LAP, low))
    yield from (Point(right, area.bottom - _LOWER), Point(area.x + 10, area.bottom - _LOWER))


def _parts(figure: Figure) -> Iterator[Rect]:
    """What of a figure is to be seen: its hit areas, of a line its symbol, else all of it."""
    for rect in figure.hit or ():
        yield rect.moved(figure.origin.x, figure.origin.y)
    if not figure.hit:
        yield figure.bounds


def _shared(a: Rect, b: Rect) -> float:
    across = min(a.right, b.right) - max(a.x, b.x)
    down = min(a.bottom, b.bottom) - max(a.y, b.y)
    return across * down if across > 0 and down > 0 else 0.0
