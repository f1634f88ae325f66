"""The walk that is shown, painted over the map: numbers on teams, arrows between them. It is not
in the Picture, so no export holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, hypot, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from topodesk.tools.walk_path import Stop
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.look.fonts import BOLD, SEMIBOLD, font
from topodesk.ui.look.tokens import WALK, WALK_SOFT, WHITE

DISC, GATE = 11.0, 14.5
"""Pixels: from the middle of a number to its rim, and to the corners of a gate's."""
BESIDE = 25.0
"""Pixels between two numbers on one team."""
BEND, MOST_BENT = 0.16, 70.0
"""How far a way swings to its left, as a share of its length, and at most in pixels. Therefore a
way back is never on the way there."""
HEAD = 9.0
HALO = QColor(255, 255, 255, 215)


@dataclass(frozen=True, slots=True)
class _Way:
    """From one number to the next, in pixels: a curve that is drawn towards `bend`."""

    start: QPointF
    bend: QPointF
    end: QPointF
    stop: Stop

    def at(self, t: float) -> QPointF:
        """A point of it, 0 at its start and 1 at its end."""
        return self.start * (1 - t) ** 2 + self.bend * (2 * t * (1 - t)) + self.end * t**2


def paint_walk(painter: QPainter, path: Sequence[Stop], camera: Camera) -> None:
    """Paint ways first, then numbers, then the days between them."""
    painter.save()
    places = [(stop, _place(stop, camera)) for stop in path]
    ways = list(_ways(places))
    for way in ways:
        _paint_way(painter, way)
    for stop, at in places:
        _paint_number(painter, stop, at)
    if places and path[0].wait:
        stop, at = places[0]
        _paint_days(painter, stop, at - QPointF(DISC + 22, 0))
    for way in ways:
        if way.stop.wait:
            _paint_days(painter, way.stop, way.at(0.5))
    painter.restore()


def _place(stop: Stop, camera: Camera) -> QPointF:
    block = camera.rect_to_view(stop.block)
    return QPointF(block.x - 3 + stop.before * BESIDE, block.y - 4)


def _ways(places: Sequence[tuple[Stop, QPointF]]) -> Iterator[_Way]:
    for (before, start), (stop, end) in pairwise(places):
        along = end - start
        length = hypot(along.x(), along.y())
        if length < DISC * 2:
            continue
        swing = min(BEND * length, MOST_BENT) * 2 / length
        bend = (start + end) / 2 + QPointF(along.y(), -along.x()) * swing
        first, last = _towards(start, bend, _rim(before)), _towards(end, bend, _rim(stop) + 2)
        yield _Way(first, bend, last, stop)


def _rim(stop: Stop) -> float:
    return GATE if stop.gate else DISC


def _towards(point: QPointF, other: QPointF, far: float) -> QPointF:
    along = other - point
    return point + along * (far / max(hypot(along.x(), along.y()), 1.0))


def _paint_way(painter: QPainter, way: _Way) -> None:
    """Solid with a full head where work goes on; dashed with an open head where it comes back."""
    angle = atan2(way.end.y() - way.bend.y(), way.end.x() - way.bend.x())
    neck = way.end - QPointF(cos(angle), sin(angle)) * (HEAD * (0.2 if way.stop.returned else 0.8))
    line = QPainterPath(way.start)
    line.quadTo(way.bend, neck)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(HALO, 6.5))
    painter.drawPath(line)
    pen = _pen(QColor(WALK), 2.5)
    if way.stop.returned:
        pen.setDashPattern([2.6, 2.2])
    painter.setPen(pen)
    painter.drawPath(line)
    sides = [way.end - QPointF(cos(angle + s), sin(angle + s)) * HEAD for s in (0.45, -0.45)]
    if way.stop.returned:
        painter.setPen(_pen(QColor(WALK), 2.2))
        painter.drawPolyline(QPolygonF([sides[0], way.end, sides[1]]))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(WALK))
        painter.drawPolygon(QPolygonF([sides[0], way.end, sides[1]]))


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
