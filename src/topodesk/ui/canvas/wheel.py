"""Painting the wheel of interaction modes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from topodesk.model.interaction import InteractionMode
from topodesk.tools.choosing import HUB, RADIUS, SECTORS
from topodesk.tools.pointer import Wheel
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.look.fonts import SEMIBOLD, font

LABELS = {
    InteractionMode.COLLABORATION: ("Collaboration", "C"),
    InteractionMode.X_AS_A_SERVICE: ("X-as-a-Service", "X"),
    InteractionMode.FACILITATING: ("Facilitating", "F"),
    InteractionMode.UNDEFINED: ("Undecided", "U"),
}
FILLS = {
    InteractionMode.COLLABORATION: "#E3DEF0",
    InteractionMode.X_AS_A_SERVICE: "#DCDCDF",
    InteractionMode.FACILITATING: "#E1EEDB",
    InteractionMode.UNDEFINED: "#F1F1F5",
}
HOT = {
    InteractionMode.COLLABORATION: "#C6BEDF",
    InteractionMode.X_AS_A_SERVICE: "#B4B4B4",
    InteractionMode.FACILITATING: "#C9DFBE",
    InteractionMode.UNDEFINED: "#D9D9E2",
}


def paint_wheel(painter: QPainter, wheel: Wheel, camera: Camera) -> None:
    """The four sectors around the drop, the one that a press would choose stronger."""
    x, y = camera.to_view(wheel.centre)
    painter.save()
    painter.translate(x, y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _shadow(painter)
    for number, mode in enumerate(SECTORS):
        hot = mode is wheel.hot
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.setBrush(QColor(HOT[mode] if hot else FILLS[mode]))
        painter.drawPath(_sector(number))
        _label(painter, number, *LABELS[mode], hot=hot)
    painter.setPen(QPen(QColor("#C9CCD8"), 1))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawEllipse(QPointF(0, 0), HUB, HUB)
    _middle(painter, LABELS[wheel.usual][1])
    painter.restore()


def _sector(number: int) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(0, 0)
    square = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
    path.arcTo(square, -90 * number + 45, -90)
    path.closeSubpath()
    return path


def _shadow(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(4):
        painter.setBrush(QColor(31, 36, 48, 9))
        painter.drawEllipse(QPointF(0, 2), RADIUS + 6 - step, RADIUS + 6 - step)


def _middle(painter: QPainter, key: str) -> None:
    """What Enter chooses."""
    painter.setPen(QColor("#1F2430"))
    painter.setFont(font(12, SEMIBOLD))
    painter.drawText(QRectF(-HUB, -15, 2 * HUB, 16), Qt.AlignmentFlag.AlignCenter, "Enter")
    painter.setPen(QColor("#5B6072"))
    painter.setFont(font(11, SEMIBOLD))
    painter.drawText(QRectF(-HUB, 0, 2 * HUB, 14), Qt.AlignmentFlag.AlignCenter, f"= {key}")


def _label(painter: QPainter, number: int, word: str, key: str, *, hot: bool) -> None:
    ways = ((1, 0), (0, 1), (-1, 0), (0, -1))
    far = (RADIUS + HUB) / 2 + 1
    x, y = ways[number][0] * far, ways[number][1] * far
    painter.setPen(QColor("#1F2430"))
    small = font(10.5, SEMIBOLD)
    painter.setFont(small)
    painter.drawText(QRectF(x - 50, y - 15, 100, 16), Qt.AlignmentFlag.AlignCenter, word)
    painter.setPen(QColor("#1F2430" if hot else "#5B6072"))
    painter.drawText(QRectF(x - 50, y, 100, 14), Qt.AlignmentFlag.AlignCenter, key)
