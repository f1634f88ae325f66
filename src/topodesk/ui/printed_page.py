"""A page of the proposal painted by Qt, on paper of any size."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from topodesk.drawing.shapes import Rect, TextLine
from topodesk.proposal.sheet import Placed, Raster, Sheet
from topodesk.render.qt import paint_figures, paint_shapes

FINE = 1.0
"""Nothing is left out because it would be small: paper is looked at closely."""


def painting(
    painter: QPainter, sheet: Sheet, foot: Sequence[TextLine], width: float, height: float
) -> Generator[None]:
    """Paint `sheet` and the texts at its foot as large as fits, in the middle of the paper.

    Comes back after every few shapes, so that whoever paints can look after other things.
    """
    paper = sheet.format
    scale = min(width / paper.width, height / paper.height)
    painter.save()
    try:
        painter.translate((width - paper.width * scale) / 2, (height - paper.height * scale) / 2)
        painter.scale(scale, scale)
        for item in sheet.drawn:
            if isinstance(item, Placed):
                yield from _placed(painter, item)
            elif isinstance(item, Raster):
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(_rect(item.bounds), QImage.fromData(item.data))
            else:
                paint_shapes(painter, (item,), FINE)
            yield
        paint_shapes(painter, tuple(foot), FINE)
    finally:
        painter.restore()


def _placed(painter: QPainter, placed: Placed) -> Iterator[None]:
    painter.save()
    try:
        if placed.cut:
            painter.setClipRect(_rect(placed.bounds))
        painter.translate(placed.x, placed.y)
        painter.scale(placed.scale, placed.scale)
        for figure in placed.figures:
            paint_figures(painter, (figure,), FINE)
            yield
    finally:
        painter.restore()


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
