"""The walk that is shown, painted over the map: numbers on teams, ways between them. It is not
in the Picture, so no export holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from topodesk.drawing.afar import seen_at
from topodesk.drawing.caption import level_at
from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Point, Rect, TextLine, around
from topodesk.tools.walk_path import Stop
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.canvas.walk_ways import DISC, GATE, Ground, Place, Way, first_label, ways_between
from topodesk.ui.look.fonts import BOLD, SEMIBOLD, font
from topodesk.ui.look.tokens import WALK, WALK_SOFT, WHITE

_BLOCKS = frozenset({"team", "tag", "note", "private_note"})
_LINES = frozenset({"interaction", "thread", "badge", "flag"})
"""Roles of what a way keeps off, and of what it may cross."""
_BEYOND, _MOST = 120.0, 240
"""Map units around a walk within which words and teams are kept off, and so many at most."""
BESIDE = 25.0
"""Pixels between two numbers on one team."""
ASIDE = 8.0
"""Pixels from the corner of a team to the middle of its number, in the gaps around the team."""
ROUND = 9.0
HEAD = 9.0
HALO = QColor(255, 255, 255, 215)


class WalkMarks:
    """Paints the walk that is shown; its ways are found once for each walk, scale and picture."""

    def __init__(self) -> None:
        """Nothing is found yet."""
        self._found: _Found | None = None

    def look_again(self) -> None:
        """Things stand elsewhere now."""
        self._found = None

    def paint(
        self, painter: QPainter, path: Sequence[Stop], picture: Picture, camera: Camera
    ) -> None:
        """Paint ways first, then numbers, then the days between them."""
        if not path:
            return
        found = self._found
        if found is None or found.path != path or found.scale != camera.scale:
            found = self._found = _find(tuple(path), picture, camera.scale)
        painter.save()
        painter.translate(-camera.x, -camera.y)
        for way in found.ways:
            _paint_way(painter, way)
        for place in found.places:
            _paint_number(painter, place.stop, QPointF(*place.at))
        if path[0].wait:
            _paint_days(painter, path[0], QPointF(*found.before))
        for way in found.ways:
            if way.stop.wait:
                _paint_days(painter, way.stop, QPointF(*way.label))
        painter.restore()


@dataclass(frozen=True)
class _Found:
    """Where everything of a walk is painted at a scale, in pixels from the map's origin."""

    path: tuple[Stop, ...]
    scale: float
    places: tuple[Place, ...]
    ways: tuple[Way, ...]
    before: Point


def _find(path: tuple[Stop, ...], picture: Picture, scale: float) -> _Found:
    camera = Camera(scale)
    places = tuple(_place(stop, camera) for stop in path)
    ground = _ground(picture, around(stop.block for stop in path).grown(_BEYOND), camera)
    ways = tuple(ways_between(places, ground))
    return _Found(path, scale, places, ways, first_label(places[0], ways, ground))


def _place(stop: Stop, camera: Camera) -> Place:
    block = camera.rect_to_view(stop.block)
    return Place(stop, Point(block.x - ASIDE + stop.before * BESIDE, block.y - ASIDE), block)


def _ground(picture: Picture, area: Rect, camera: Camera) -> Ground:
    """The words and teams in an area of the map, as they are seen."""
    words, teams, level = list[Rect](), list[Rect](), level_at(camera.scale)
    for figure in picture.within(area):
        if figure.role in _LINES:
            continue
        at = figure.origin
        if figure.role in _BLOCKS:
            body = (figure.hit[0] if figure.hit else figure.size).moved(at.x, at.y)
            teams.append(camera.rect_to_view(body))
        for line in (s for s in seen_at(figure, level) if isinstance(s, TextLine) and s.text):
            words.append(camera.rect_to_view(line.box.moved(at.x, at.y)))
    return Ground(tuple(words[:_MOST]), tuple(teams[:_MOST]))


def _paint_way(painter: QPainter, way: Way) -> None:
    """Solid with a full head where work goes on; dashed with an open head where it comes back."""
    points = [QPointF(*point) for point in way.points]
    ahead = _step(points[-2], points[-1])
    aside = QPointF(-ahead.y(), ahead.x())
    end = points[-1]
    line = _rounded([*points[:-1], end - ahead * (HEAD * (0.2 if way.stop.returned else 0.8))])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(HALO, 6.5))
    painter.drawPath(line)
    pen = _pen(QColor(WALK), 2.5)
    if way.stop.returned:
        pen.setDashPattern([2.6, 2.2])
    painter.setPen(pen)
    painter.drawPath(line)
    sides = [end - ahead * (HEAD * 0.9) + aside * (HEAD * 0.45 * s) for s in (1, -1)]
    if way.stop.returned:
        painter.setPen(_pen(QColor(WALK), 2.2))
        painter.drawPolyline(QPolygonF([sides[0], end, sides[1]]))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(WALK))
        painter.drawPolygon(QPolygonF([sides[0], end, sides[1]]))


def _rounded(points: Sequence[QPointF]) -> QPainterPath:
    """A line through points, its corners rounded."""
    line = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(ROUND, _length(before, corner) / 2, _length(corner, after) / 2)
        line.lineTo(corner - _step(before, corner) * reach)
        line.quadTo(corner, corner + _step(corner, after) * reach)
    line.lineTo(points[-1])
    return line


def _length(one: QPointF, other: QPointF) -> float:
    return hypot(other.x() - one.x(), other.y() - one.y())


def _step(one: QPointF, other: QPointF) -> QPointF:
    """One pixel from one point towards another."""
    return (other - one) / max(_length(one, other), 1.0)


def _paint_number(painter: QPainter, stop: Stop, at: QPointF) -> None:
    """A number in a disc; in a diamond where a gate lets through."""
    painter.setPen(QPen(QColor(WHITE), 1.8))
    painter.setBrush(QColor(WALK))
    if stop.gate:
        across, down = QPointF(GATE, 0), QPointF(0, GATE)
        painter.drawPolygon(QPolygonF([at - across, at - down, at + across, at + down]))
    else:
        painter.drawEllipse(at, DISC, DISC)
    painter.setFont(font(12 if stop.number < 100 else 9, BOLD))
    painter.setPen(QColor(WHITE))
    box = QRectF(at.x() - GATE, at.y() - GATE, GATE * 2, GATE * 2)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(stop.number))


def _paint_days(painter: QPainter, stop: Stop, at: QPointF) -> None:
    painter.setFont(font(11, SEMIBOLD))
    text = f"{stop.wait:g} d"
    width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 12
    box = QRectF(at.x() - width / 2, at.y() - 9, width, 18)
    painter.setPen(QPen(QColor(WALK), 1))
    painter.setBrush(QColor(WALK_SOFT))
    painter.drawRoundedRect(box, 9, 9)
    painter.setPen(QColor(WALK))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
