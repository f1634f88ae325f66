"""The two ends of an interaction on the map, to be taken hold of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Path, Point
from topodesk.model.interaction import Interaction
from topodesk.tools.handles import DOT_REACH, Handle, HandleKind
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.session.session import Session

ENDS = (HandleKind.PROVIDER_END, HandleKind.CONSUMER_END)
FROM_TEAM = 13.0
"""How far from a team an end of a line is taken hold of, in pixels."""
BESIDE = -3.0
"""How far from a symbol that lies over both teams its ends are, in pixels."""


def ends_of(session: Session, interaction: str, pointer: Pointer) -> list[Handle]:
    """Provider's and consumer's end of what is drawn for an interaction; nothing when hidden."""
    record = session.scenario.get(Interaction, interaction)
    figure = line_of(session, interaction)
    if record is None or figure is None:
        return []
    line = next((s for s in figure.shapes if isinstance(s, Path) and s.fill is None), None)
    places = _along(line, figure, pointer) if line else _beside(session, record, figure, pointer)
    return [Handle(kind, interaction, at) for kind, at in zip(ENDS, places, strict=False)]


def end_at(session: Session, pointer: Pointer, interactions: Iterable[str]) -> Handle | None:
    """The end under the pointer, of the first of these interactions that has one there."""
    reach = pointer.units(DOT_REACH)
    for id in interactions:
        for end in ends_of(session, id, pointer):
            x, y = end.at.x - pointer.point.x, end.at.y - pointer.point.y
            if abs(x) <= reach and abs(y) <= reach:
                return end
    return None


def line_of(session: Session, interaction: str) -> Figure | None:
    """What is drawn for an interaction."""
    figures = session.drawing.picture.of(interaction)
    return next((figure for figure in figures if figure.role == "interaction"), None)


def _along(line: Path, figure: Figure, pointer: Pointer) -> tuple[Point, Point]:
    """A little way from the teams, whose edges begin new lines."""
    x, y = figure.origin.x, figure.origin.y
    points = [Point(n[-2] + x, n[-1] + y) for _, n in line.commands if n]
    out = pointer.units(FROM_TEAM)
    return _towards(points[0], points[1], out), _towards(points[-1], points[-2], out)


def _towards(end: Point, next: Point, out: float) -> Point:
    dx, dy = next.x - end.x, next.y - end.y
    length = max(abs(dx), abs(dy), 0.001)
    part = min(out, length / 2) / length
    return Point(end.x + dx * part, end.y + dy * part)


def _beside(
    session: Session, record: Interaction, figure: Figure, pointer: Pointer
) -> tuple[Point, ...]:
    """Left and right, or above and below, of a symbol over two neighbours."""
    symbol = figure.hit[0].moved(figure.origin.x, figure.origin.y)
    own = [session.drawing.picture.of(id) for id in (record.provider, record.consumer)]
    if not all(own):
        return ()
    at, out = symbol.centre, pointer.units(BESIDE)
    a, b = (figures[0].bounds.centre for figures in own)
    if abs(b.x - a.x) >= abs(b.y - a.y):
        reach = (symbol.w / 2 + out) * (1 if b.x >= a.x else -1)
        return Point(at.x - reach, at.y), Point(at.x + reach, at.y)
    reach = (symbol.h / 2 + out) * (1 if b.y >= a.y else -1)
    return Point(at.x, at.y - reach), Point(at.x, at.y + reach)
