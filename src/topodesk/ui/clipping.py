"""What is copied, as other programs and other windows read it from the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from topodesk.render.png import png_image
from topodesk.storage.fragment import MIME, fragment_text

if TYPE_CHECKING:
    from topodesk.drawing.picture import Picture
    from topodesk.tools.clipping import Clipping

LARGEST = 4_000
"""Pixels the longer side of a copied picture may have."""
MOST_FIGURES = 1_500
"""A picture of more takes a noticeable time, and is made when it is asked for by name only."""


def records_and_names(clipping: Clipping) -> QMimeData:
    """Records for TopoDesk, and names, one in a line, for everything that reads text."""
    mime = QMimeData()
    mime.setData(MIME, QByteArray(fragment_text(clipping.fragment)))
    mime.setText("\n".join(" ".join(name.split()) for name in clipping.names))
    return mime


def with_picture(clipping: Clipping) -> QMimeData | None:
    """All of it and a picture; None where painting that would keep people waiting."""
    if len(clipping.picture.figures) > MOST_FIGURES:
        return None
    mime = records_and_names(clipping)
    mime.setImageData(painted(clipping.picture))
    return mime


def picture_alone(picture: Picture) -> QMimeData:
    """Just a picture; it becomes a PNG when a program asks for one."""
    mime = QMimeData()
    mime.setImageData(painted(picture))
    return mime


def painted(picture: Picture) -> QImage:
    """Sharp enough for a slide, and of a size that every program takes."""
    side = max(picture.bounds.w, picture.bounds.h, 1.0) + 48
    return png_image(picture, min(2.0, LARGEST / side))
