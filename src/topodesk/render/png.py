"""A Picture as a PNG file, painted by the canvas's own painter. Needs no window and no screen."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

from topodesk.drawing.picture import Picture
from topodesk.render.qt import forget, paint_figures

LONGEST_SIDE = 20_000
MOST_PIXELS = 80_000_000
"""A picture that would be larger is painted at a smaller scale."""

_DOTS_PER_METRE = 96 / 0.0254


def write_png(
    picture: Picture,
    path: Path | str,
    scale: float = 2.0,
    margin: float = 24.0,
    *,
    transparent: bool = False,
) -> float:
    """Write `picture`, `scale` pixels to a map unit, on white paper or on none; the scale used.

    It is smaller than asked for when the file would be absurdly large. Raises OSError when the
    file cannot be written.
    """
    used = fitting_scale(picture, scale, margin)
    image = png_image(picture, used, margin, transparent=transparent)
    Path(path).write_bytes(_encoded(image))
    return used


def png_image(
    picture: Picture, scale: float = 2.0, margin: float = 24.0, *, transparent: bool = False
) -> QImage:
    """`picture` painted on white paper or on none, with `margin` map units around it."""
    ground = Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white
    with _application():
        return _painted(picture, fitting_scale(picture, scale, margin), margin, ground)


def _painted(picture: Picture, used: float, margin: float, ground: Qt.GlobalColor) -> QImage:
    clear = ground == Qt.GlobalColor.transparent
    paper = picture.bounds.grown(margin)
    image = QImage(
        max(1, math.ceil(paper.w * used)),
        max(1, math.ceil(paper.h * used)),
        QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32,
    )
    if image.isNull():
        raise MemoryError("There is not enough memory for a picture of this size.")
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * used))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * used))
    image.fill(ground)
    painter = QPainter(image)
    painter.scale(used, used)
    painter.translate(-paper.x, -paper.y)
    paint_figures(painter, picture.in_order(), used)
    painter.end()
    return image


def fitting_scale(picture: Picture, scale: float, margin: float = 24.0) -> float:
    """`scale`, or the largest smaller one with which the image stays of a sane size."""
    if not (math.isfinite(scale) and scale > 0):
        raise ValueError(f"The scale of a picture must be a number above 0, not {scale}.")
    paper = picture.bounds.grown(margin)
    longest = max(paper.w, paper.h, 1.0)
    area = max(paper.w * paper.h, 1.0)
    return min(scale, LONGEST_SIDE / longest, math.sqrt(MOST_PIXELS / area))


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    if not writer.write(image):
        raise OSError(f"The picture could not be turned into a PNG: {writer.errorString()}")
    return bytes(buffer.data().data())


@contextmanager
def _application() -> Iterator[None]:
    """Fonts need Qt's application object: one without a screen for a while if there is none.

    It ends again, so that a program may still open windows afterwards.
    """
    if QGuiApplication.instance() is not None:
        yield
        return
    application = QGuiApplication(["topodesk", "-platform", "offscreen"])
    try:
        yield
    finally:
        forget()
        application.shutdown()
