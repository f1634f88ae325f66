"""The small lock on what is locked: quiet, and larger while it is selected or pointed at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.locking import all_locked
from topodesk.session.session import Session
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.look.tokens import BODY, BORDER, MUTED, WHITE

LOCKABLE = frozenset({"team", "lane", "grouping", "note", "private_note"})
"""Roles of what carries a lock."""
ROUND = 10.0
"""Radius of the disc the lock stands on, in pixels."""


QUIET, SMALLEST = 0.7, 0.45
"""Share of that size where nobody looks at it, and the least of it far away."""


def locked_figures(session: Session, seen: Rect) -> Iterator[Figure]:
    """What is locked, of what is in view."""
    picture = session.drawing.picture
    for id in all_locked(session.scenario):
        figures = (f for f in picture.of(id) if f.role in LOCKABLE)
        yield from (f for f in figures if f.bounds.meets(seen))


def paint_locks(
    painter: QPainter, figures: Iterable[Figure], looked_at: Collection[str], camera: Camera
) -> None:
    """A lock on the upper left corner of every figure, a larger one on those `looked_at`."""
    quiet = min(max(camera.scale, SMALLEST), QUIET)
    ratio = painter.device().devicePixelRatio()
    usual, large = _stamp(MUTED, quiet, ratio), _stamp(BODY, 1.0, ratio)
    for figure in figures:
        body = figure.hit[0] if figure.hit else figure.size
        corner = Point(figure.origin.x + body.x, figure.origin.y + body.y)
        stamp = large if figure.record in looked_at else usual
        half = stamp.width() / ratio / 2
        x, y = camera.to_view(corner)
        painter.drawPixmap(QPointF(x - half, y - half), stamp)


@lru_cache(maxsize=64)
def _stamp(colour: str, size: float, ratio: float) -> QPixmap:
    """A lock to be put down many times: there may be a thousand."""
    side = 2 * ROUND + 2
    stamp = QPixmap(round(side * size * ratio), round(side * size * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size, size)
    painter.translate(side / 2, side / 2)
    _paint_lock(painter, colour)
    painter.end()
    return stamp


def _paint_lock(painter: QPainter, colour: str) -> None:
    at = QPointF(0, 0)
    painter.setPen(QPen(QColor(BORDER), 1))
    painter.setBrush(QColor(WHITE))
    painter.drawEllipse(at, ROUND, ROUND)
    painter.setPen(QPen(QColor(colour), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(at.x() - 2.75, at.y() - 5.5, 5.5, 6), 0, 180 * 16)
    painter.drawLine(QPointF(at.x() - 2.75, at.y() - 2.5), QPointF(at.x() - 2.75, at.y() - 0.5))
    painter.drawLine(QPointF(at.x() + 2.75, at.y() - 2.5), QPointF(at.x() + 2.75, at.y() - 0.5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(at.x() - 4.5, at.y() - 1, 9, 6.5), 1.5, 1.5)
