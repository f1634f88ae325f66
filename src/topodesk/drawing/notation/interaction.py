"""What an interaction looks like: its symbol over both teams, or on a line between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from topodesk.drawing.colours import INTERACTIONS
from topodesk.drawing.notation.outlines import (
    circle,
    collaboration_symbol,
    facilitating_symbol,
    polyline,
    service_symbol,
)
from topodesk.drawing.notation.text_at import centred
from topodesk.drawing.picture import box_bounds
from topodesk.drawing.routing import Route
from topodesk.drawing.shapes import Fill, Path, Point, Rect, Shape, Stroke
from topodesk.model.interaction import InteractionMode

_LINES = {
    InteractionMode.COLLABORATION: ((5.0, 3.0), 1.4),
    InteractionMode.FACILITATING: ((5.0, 3.0), 1.4),
    InteractionMode.X_AS_A_SERVICE: ((), 1.1),
    InteractionMode.UNDEFINED: ((6.0, 4.0), 1.3),
}
"""Dashes and width of each mode's line: services, of which there are most, run without."""
_STROKES = {
    mode: Stroke(INTERACTIONS[mode].outline, width, dash) for mode, (dash, width) in _LINES.items()
}

TIP = 17.0
"""Height of the triangle on a line."""


def interaction_shapes(mode: InteractionMode, route: Route) -> Iterator[Shape]:
    """The line, if there is one, and the symbol, where the route puts them."""
    if route.points:
        yield _line(mode, route)
    yield from _symbol(mode, route)


def interaction_hits(shapes: Sequence[Shape], route: Route) -> tuple[Rect, ...]:
    """Where a press means the interaction drawn with these shapes: on its symbol, or near its
    line. They cover it all."""
    symbol = box_bounds(shapes[1:] if route.points else shapes)
    return (symbol, *(_strip(a, b) for a, b in pairwise(route.points)))


def _strip(a: Point, b: Point) -> Rect:
    (ax, ay), (bx, by) = a, b
    return Rect(min(ax, bx) - 3, min(ay, by) - 3, abs(ax - bx) + 6, abs(ay - by) + 6)


def _line(mode: InteractionMode, route: Route) -> Path:
    return Path(polyline([(x, y) for x, y in route.points]), None, _STROKES[mode])


def _symbol(mode: InteractionMode, route: Route) -> Iterator[Shape]:
    at, over = route.at, route.shape == "overlap"
    if mode is InteractionMode.COLLABORATION:
        yield collaboration_symbol(at, 29 if over else 27, 14 if over else 15)
    elif mode is InteractionMode.FACILITATING:
        yield facilitating_symbol(at, 30 if over else 19)
    elif mode is InteractionMode.X_AS_A_SERVICE:
        direction = _direction(at, route.towards)
        reach = 15.0 if over else 0.0
        tip = Point(at.x + direction[0] * reach, at.y + direction[1] * reach)
        yield service_symbol(tip, direction, 2 * reach if over else TIP)
    else:
        tint = INTERACTIONS[mode]
        radius = 13.0 if over else 8.5
        yield Path(circle(at, radius), Fill(tint.fill), Stroke(tint.outline, 1.2, (3.0, 2.0)))
        yield centred("?", at.x, at.y + 4, 20, 11, "semibold", tint.outline)


def _direction(at: Point, towards: Point) -> tuple[float, float]:
    """The axis direction from `at` to `towards`."""
    dx, dy = towards.x - at.x, towards.y - at.y
    if abs(dx) >= abs(dy):
        return (1.0 if dx >= 0 else -1.0), 0.0
    return 0.0, (1.0 if dy >= 0 else -1.0)
