"""Painting the triangles at the heads of lanes: down for an open lane, right for a folded one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from topodesk.drawing.layout.boxes import Lane
from topodesk.drawing.shapes import Rect
from topodesk.tools.folds import SMALLEST, middle_of
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.look.tokens import ACCENT, ACCENT_SOFT

QUIET = QColor("#A89A63")
"""The colour of an open lane's outline, a little stronger."""
HALF = 3.6
"""Half the triangle's longer side, in map units."""
LEAST = 3.7
"""The same in pixels, where the map is seen from afar."""
ROOM = 7.5
"""No larger than this in map units: the name of the lane begins beside it."""


def paint_folds(
    painter: QPainter, lanes: Iterable[Lane], seen: Rect, hot: str | None, camera: Camera
) -> None:
    """A triangle for each lane in view; the one under the pointer (`hot`) is stronger."""
    if camera.scale < SMALLEST:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    half = min(max(HALF * camera.scale, LEAST), ROOM * camera.scale)
    for lane in lanes:
        if not lane.rect.meets(seen):
            continue
        x, y = camera.to_view(middle_of(lane))
        if lane.stream == hot:
            painter.setBrush(QColor(ACCENT_SOFT))
            painter.drawRoundedRect(
                QRectF(x - 2 * half, y - 2 * half, 4 * half, 4 * half), half, half
            )
        painter.setBrush(QColor(ACCENT) if lane.stream == hot else QUIET)
        painter.drawPolygon(_triangle(x, y, half, right=lane.folded))


def _triangle(x: float, y: float, half: float, *, right: bool) -> QPolygonF:
    low = half * 0.8
    down = [(-half, -low), (half, -low), (0.0, low)]
    corners = [(dy, dx) for dx, dy in down] if right else down
    return QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners])
