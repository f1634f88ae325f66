"""The shipped stroke icons in the colour a place needs."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from topodesk.resources import resource
from topodesk.ui.look.tokens import DISABLED, INK

_DRAWN_IN = "#1F2430"
"""The colour every stroke icon is drawn in."""

APPLICATION = "org.topodesk.TopoDesk"


@cache
def icon(name: str, colour: str = INK) -> QIcon:
    """The icon of that name, greyed where its button is disabled."""
    made = QIcon()
    for size in (16, 32):
        made.addPixmap(_pixmap(name, colour, size), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, DISABLED, size), QIcon.Mode.Disabled)
    return made


@cache
def strokes(name: str, colour: str) -> QSvgRenderer:
    """The icon of that name in `colour`, to be painted at any size."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace(_DRAWN_IN, colour).encode()))


def application_icon() -> QIcon:
    """TopoDesk's own icon."""
    return QIcon(str(resource("icons", f"{APPLICATION}.svg")))


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    strokes(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
