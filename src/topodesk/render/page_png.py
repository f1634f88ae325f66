"""Pages of shapes, maps and logos as PNG files, for looking at them before they are printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Rect, Shape
from topodesk.render.qt import paint_figures, paint_shapes


@dataclass(frozen=True, slots=True)
class Map:
    """Figures drawn at (x, y), so many points to a map unit, cut off at `cut`."""

    figures: tuple[Figure, ...]
    x: float
    y: float
    scale: float
    cut: Rect | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """The bytes of a picture drawn into an area."""

    data: bytes
    area: Rect


Piece = Shape | Map | Image


def write_page(
    pieces: Iterable[Piece], width: float, height: float, path: Path, scale: float
) -> None:
    """Paint a page of so many points, `scale` pixels to a point. Needs a QGuiApplication."""
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    for piece in pieces:
        if isinstance(piece, Map):
            _map(painter, piece, scale)
        elif isinstance(piece, Image):
            area = piece.area
            target = QRectF(area.x, area.y, area.w, area.h)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, QImage.fromData(piece.data))
        else:
            paint_shapes(painter, (piece,), max(scale, 1.0))
    painter.end()
    if not image.save(str(path)):
        raise OSError(f"The page could not be written: {path.name}")


def _map(painter: QPainter, piece: Map, scale: float) -> None:
    painter.save()
    if piece.cut:
        painter.setClipRect(QRectF(piece.cut.x, piece.cut.y, piece.cut.w, piece.cut.h))
    painter.translate(piece.x, piece.y)
    painter.scale(piece.scale, piece.scale)
    paint_figures(painter, piece.figures, max(piece.scale * scale, 0.5))
    painter.restore()
