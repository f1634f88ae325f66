"""The outlines of the notation: the team shapes and the interaction symbols, without any text."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.drawing.colours import INTERACTIONS, TEAMS, Tint
from topodesk.drawing.shapes import Box, Command, Fill, Path, Point, Rect, Shape, Stroke
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType

TEAM_STROKE = 1.6
CORNER = 0.17
"""Radius of rounded teams, as a share of the shorter side."""
CUT = 0.29
"""What the octagon cuts off, as a share of the shorter side."""
SKEW = 0.19
"""How far the parallelogram leans, as a share of its width."""
DOTTED = (1.6, 3.2)
DASHED = (4.0, 3.0)
_ARC = 0.5523
"""Where the handles of a cubic go so that it looks like a quarter of a circle."""


def team_outline(kind: TeamType, rect: Rect) -> Shape:
    """The shape of a team type, filling `rect`."""
    tint = TEAMS[kind]
    fill, stroke = Fill(tint.fill), Stroke(tint.outline, TEAM_STROKE)
    short = min(rect.w, rect.h)
    if kind is TeamType.COMPLICATED_SUBSYSTEM:
        return Path(polygon(_octagon(rect, CUT * short)), fill, stroke)
    if kind is TeamType.PLATFORM:
        return Box(rect, 0, fill, stroke)
    if kind is TeamType.UNDEFINED:
        dotted = Stroke(tint.outline, TEAM_STROKE, DOTTED)
        return Box(rect, min(short / 2, 23), fill, dotted)
    return Box(rect, CORNER * short, fill, stroke)


def thin(outline: Shape, width: float) -> Shape:
    """An outline with a thinner line, its dashes as much shorter."""
    if not isinstance(outline, Box | Path) or outline.stroke is None:
        return outline
    by = width / outline.stroke.width
    dash = tuple(length * by for length in outline.stroke.dash)
    return outline._replace(stroke=outline.stroke._replace(width=width, dash=dash))


def smaller(outline: Shape, by: float) -> Shape:
    """A path or box of `by` times its size around the origin, its line thinner too."""
    if isinstance(outline, Box):
        x, y, w, h = (by * number for number in outline.rect)
        outline = outline._replace(rect=Rect(x, y, w, h), radius=by * outline.radius)
    elif isinstance(outline, Path):
        steps = tuple((verb, tuple(by * n for n in numbers)) for verb, numbers in outline.commands)
        outline = outline._replace(commands=steps)
    else:
        return outline
    return thin(outline, by * outline.stroke.width) if outline.stroke else outline


def _octagon(r: Rect, cut: float) -> list[tuple[float, float]]:
    return [
        (r.x + cut, r.y),
        (r.right - cut, r.y),
        (r.right, r.y + cut),
        (r.right, r.bottom - cut),
        (r.right - cut, r.bottom),
        (r.x + cut, r.bottom),
        (r.x, r.bottom - cut),
        (r.x, r.y + cut),
    ]


def polygon(points: Iterable[tuple[float, float]]) -> tuple[Command, ...]:
    """A closed outline through `points`."""
    return (*polyline(points), ("Z", ()))


def polyline(points: Iterable[tuple[float, float]]) -> tuple[Command, ...]:
    """Straight lines through `points`."""
    first, *others = points
    return (("M", first), *[("L", point) for point in others])


def circle(centre: Point, radius: float) -> tuple[Command, ...]:
    """A circle of four cubic curves."""
    x, y, r, k = centre.x, centre.y, radius, _ARC * radius
    return (
        ("M", (x + r, y)),
        ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)),
        ("C", (x - r, y - k, x - k, y - r, x, y - r)),
        ("C", (x + k, y - r, x + r, y - k, x + r, y)),
        ("Z", ()),
    )


def collaboration_symbol(centre: Point, width: float, height: float) -> Path:
    """The parallelogram of two teams working closely together."""
    x0, x1 = centre.x - width / 2, centre.x + width / 2
    y0, y1 = centre.y - height / 2, centre.y + height / 2
    lean = SKEW * width
    corners = [(x0 + lean, y0), (x1, y0), (x1 - lean, y1), (x0, y1)]
    return _symbol(polygon(corners), INTERACTIONS[InteractionMode.COLLABORATION])


def facilitating_symbol(centre: Point, diameter: float) -> Path:
    """The circle of one team helping another."""
    return _symbol(circle(centre, diameter / 2), INTERACTIONS[InteractionMode.FACILITATING])


def service_symbol(tip: Point, direction: tuple[float, float], size: float) -> Path:
    """The triangle of X-as-a-Service: its `tip` at the consumer, pointing in `direction`, one of
    the four axis directions as a unit vector."""
    dx, dy = direction
    base = (tip.x - dx * size, tip.y - dy * size)
    half = size * 0.48
    corners = [
        (tip.x, tip.y),
        (base[0] - dy * half, base[1] + dx * half),
        (base[0] + dy * half, base[1] - dx * half),
    ]
    return _symbol(polygon(corners), INTERACTIONS[InteractionMode.X_AS_A_SERVICE])


def _symbol(commands: tuple[Command, ...], tint: Tint) -> Path:
    """Half transparent, because interactions do not last."""
    return Path(commands, Fill(tint.fill, 0.5), Stroke(tint.outline, 1.3, (3.0, 2.0)))


def moved_path(path: Path, dx: float, dy: float) -> Path:
    """The same path elsewhere."""
    ways = tuple(
        (letter, tuple(n + (dy if at % 2 else dx) for at, n in enumerate(numbers)))
        for letter, numbers in path.commands
    )
    return Path(ways, path.fill, path.stroke)
