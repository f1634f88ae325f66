"""A fragment as a small picture, painted as the map paints it."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from topodesk.model.fragment import Fragment
from topodesk.render.qt import COARSE_BELOW, paint_figures
from topodesk.tools.fragment_picture import fragment_picture

LARGEST_SCALE = 0.75
"""Pixels per map unit; a single team is not blown up to fill the row."""
AIR = 6.0
"""Map units around the picture."""


def miniature(fragment: Fragment, room: QSize, ratio: float) -> QImage | None:
    """The picture of a fragment as large as `room` lets it be, at `ratio` device pixels to a pixel;
    None where it has no picture."""
    picture = fragment_picture(fragment)
    if not picture.figures or room.isEmpty():
        return None
    paper = picture.bounds.grown(AIR)
    scale = min(room.width() / paper.w, room.height() / paper.h, LARGEST_SCALE)
    size = QSize(
        max(1, math.floor(paper.w * scale * ratio)), max(1, math.floor(paper.h * scale * ratio))
    )
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    small = scale * ratio < COARSE_BELOW
    figures = [f for f in picture.in_order() if not (small and f.role == "component")]
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-paper.x, -paper.y)
    paint_figures(painter, figures, scale * ratio)
    painter.end()
    return image
