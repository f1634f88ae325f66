"""Lines that stand out are painted once more over the map: stronger, and clear of all others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Path
from topodesk.render.qt import paint_figures
from topodesk.ui.canvas.camera import Camera

HALO = QColor(251, 251, 254, 225)
"""Paper beside the line, so that it seems to pass over those it crosses."""
WIDTH, AIR = 2.0, 3.0
"""Pixels: of the line, and of the paper on both sides of it together."""


def paint_lit_lines(painter: QPainter, figures: Iterable[Figure], camera: Camera) -> None:
    """Paint figures of interactions: all ways first, then they themselves."""
    shown = list(figures)
    ways = [(line, _way(line, figure, camera)) for figure in shown for line in _lines(figure)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for _, way in ways:
        painter.setPen(_pen(HALO, WIDTH + AIR))
        painter.drawPolyline(way)
    for line, way in ways:
        if line.stroke is not None:
            painter.setPen(_pen(QColor(line.stroke.colour), WIDTH))
            painter.drawPolyline(way)
    detail = camera.scale * painter.device().devicePixelRatio()
    painter.save()
    painter.translate(-camera.x, -camera.y)
    painter.scale(camera.scale, camera.scale)
    paint_figures(painter, shown, detail)
    painter.restore()


def _lines(figure: Figure) -> list[Path]:
    """What of a figure is a way and no symbol."""
    return [shape for shape in figure.shapes if isinstance(shape, Path) and shape.fill is None]


def _way(line: Path, figure: Figure, camera: Camera) -> QPolygonF:
    scale, at = camera.scale, figure.origin
    ends = [numbers[-2:] for _, numbers in line.commands if numbers]
    return QPolygonF(
        [QPointF((x + at.x) * scale - camera.x, (y + at.y) * scale - camera.y) for x, y in ends]
    )


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
