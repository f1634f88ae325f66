"""What a badge looks like: how bad it is by shape and colour, and how many findings there are."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.colours import ERROR, INFO, PAPER, WARNING
from topodesk.drawing.mark import Mark
from topodesk.drawing.notation.outlines import circle, polygon
from topodesk.drawing.notation.text_at import centred
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Shape, Stroke

RADIUS = 9.0


def badge_shapes(mark: Mark, around: Rect | None, radius: float = 3.0) -> Iterator[Shape]:
    """A badge with its middle at the origin; `around` is a block to outline with dashes, its
    corners of `radius`.

    Errors are octagons like a stop sign, warnings filled circles, hints circles with an outline
    only, so they differ without colour.
    """
    centre = Point(0, 0)
    if mark.kind == "info":
        yield Path(circle(centre, RADIUS - 0.5), Fill(PAPER), Stroke(INFO, 1.5))
        yield _count(mark, INFO)
        return
    colour = ERROR if mark.kind == "error" else WARNING
    if around is not None:
        yield Box(around, radius, None, Stroke(colour, 1.6, (4.0, 2.5)))
    edge = Stroke(PAPER, 1.5)
    if mark.kind == "error":
        yield Path(polygon(_stop_sign(RADIUS + 1)), Fill(colour), edge)
    else:
        yield Path(circle(centre, RADIUS), Fill(colour), edge)
    yield _count(mark, PAPER)


def _count(mark: Mark, colour: str) -> Shape:
    words = "!" if mark.count <= 1 else str(mark.count) if mark.count < 100 else "99+"
    if mark.kind == "info" and mark.count <= 1:
        words = "i"
    size = 10.0 if len(words) < 3 else 8.0
    return centred(words, 0, size * 0.36, 2 * RADIUS, size, "bold", colour)


def _stop_sign(radius: float) -> list[tuple[float, float]]:
    k = radius * 0.414
    r = radius
    return [(-k, -r), (k, -r), (r, -k), (r, k), (k, r), (-k, r), (-r, k), (-r, -k)]
