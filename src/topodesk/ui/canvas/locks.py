"""The small lock that is painted on what is locked while it is selected or pointed at."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.look.tokens import BODY, BORDER, WHITE

ROUND = 10.0
"""Radius of the disc the lock stands on, in pixels."""


def paint_locks(painter: QPainter, figures: Iterable[Figure], camera: Camera) -> None:
    """A lock on the upper left corner of every figure."""
    for figure in figures:
        body = figure.hit[0] if figure.hit else figure.size
        corner = Point(figure.origin.x + body.x, figure.origin.y + body.y)
        _paint_lock(painter, QPointF(*camera.to_view(corner)))


def _paint_lock(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(QColor(BORDER), 1))
    painter.setBrush(QColor(WHITE))
    painter.drawEllipse(at, ROUND, ROUND)
    painter.setPen(QPen(QColor(BODY), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(at.x() - 2.75, at.y() - 5.5, 5.5, 6), 0, 180 * 16)
    painter.drawLine(QPointF(at.x() - 2.75, at.y() - 2.5), QPointF(at.x() - 2.75, at.y() - 0.5))
    painter.drawLine(QPointF(at.x() + 2.75, at.y() - 2.5), QPointF(at.x() + 2.75, at.y() - 0.5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(BODY))
    painter.drawRoundedRect(QRectF(at.x() - 4.5, at.y() - 1, 9, 6.5), 1.5, 1.5)
