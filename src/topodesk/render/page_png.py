"""Pages painted by Qt: as PNG files, for looking at them, and on whatever else is painted on."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from topodesk.drawing.shapes import Rect
from topodesk.render.pieces import Image, Map, Piece
from topodesk.render.qt import paint_once


def write_page(
    pieces: Iterable[Piece], width: float, height: float, path: Path, scale: float
) -> None:
    """Paint a page of so many points, `scale` pixels to a point. Needs a QGuiApplication."""
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    for _ in painting(painter, pieces, scale):
        pass
    painter.end()
    if not image.save(str(path)):
        raise OSError(f"The page could not be written: {path.name}")


def painting(painter: QPainter, pieces: Iterable[Piece], scale: float) -> Generator[None]:
    """Paint pieces, of which a point is so many pixels; comes back after every few shapes, so that
    whoever paints can look after other things."""
    for piece in pieces:
        if isinstance(piece, Map):
            yield from _map(painter, piece, scale)
        elif isinstance(piece, Image):
            _image(painter, piece, scale)
        else:
            paint_once(painter, (piece,), max(scale, 1.0))
        yield


def _map(painter: QPainter, piece: Map, scale: float) -> Generator[None]:
    painter.save()
    try:
        if piece.cut:
            painter.setClipRect(_rect(piece.cut))
        painter.translate(piece.x, piece.y)
        painter.scale(piece.scale, piece.scale)
        for figure in piece.figures:
            x, y = figure.origin
            painter.translate(x, y)
            paint_once(painter, figure.shapes, max(piece.scale * scale, 0.5))
            painter.translate(-x, -y)
            yield
    finally:
        painter.restore()


def _image(painter: QPainter, piece: Image, scale: float) -> None:
    image = QImage.fromData(piece.data)
    needed = round(2 * piece.area.w * scale)
    if image.width() > needed:
        # Drawn much smaller at once, it would be ragged.
        image = image.scaledToWidth(needed, Qt.TransformationMode.SmoothTransformation)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(_rect(piece.area), image)


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
