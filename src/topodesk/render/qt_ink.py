"""Strokes, fills and paths as Qt's pens, brushes and painter paths, each made once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from topodesk.drawing.shapes import Box, Command, Fill, Path, Rect, Stroke

_SHORTEST = 0.001
"""Stands for a dash of no length, which with round ends is a dot: Qt would leave it out."""
_FAR_AWAY = 0.55
"""Opacity of lines so far away that a pixel is wider than they are."""


@lru_cache(maxsize=1024)
def pen(stroke: Stroke | None, *, coarse: bool = False) -> QPen:
    """The pen of a stroke; `coarse`: one pixel wide at any zoom, without dashes."""
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    if coarse:
        return thin_pen(stroke)
    made = QPen(QColor(stroke.colour), stroke.width)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.round_cap:
        made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
    if stroke.dash and stroke.width > 0:
        twice = stroke.dash * (1 + len(stroke.dash) % 2)
        made.setDashPattern([max(length, _SHORTEST) / stroke.width for length in twice])
    return made


@lru_cache(maxsize=1024)
def thin_pen(ink: Stroke | str | None) -> QPen:
    """A pen one pixel wide at any zoom, of a stroke's or a text's colour."""
    if ink is None:
        return QPen(Qt.PenStyle.NoPen)
    made = QPen(QColor(ink if isinstance(ink, str) else ink.colour), 1.0)
    made.setCosmetic(True)
    return made


@lru_cache(maxsize=1024)
def way_pen(stroke: Stroke | None) -> QPen:
    """The thin pen of a line far away: fainter than its colour, as it is wider than its stroke."""
    made = QPen(thin_pen(stroke))
    if stroke is not None:
        colour = QColor(stroke.colour)
        colour.setAlphaF(_FAR_AWAY)
        made.setColor(colour)
    return made


@lru_cache(maxsize=1024)
def brush(fill: Fill | None) -> QBrush:
    """The brush of a fill, opacity included."""
    if fill is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(fill.colour)
    colour.setAlphaF(fill.opacity)
    return QBrush(colour)


def rectangle(rect: Rect) -> QRectF:
    """A rectangle in Qt's class."""
    return QRectF(rect.x, rect.y, rect.w, rect.h)


def outline(shape: Box | Path) -> QRectF:
    """The upright rectangle around a shape, strokes left aside."""
    if isinstance(shape, Box):
        return rectangle(shape.rect)
    return painter_path(shape.commands).controlPointRect()


def painter_path(commands: Iterable[Command]) -> QPainterPath:
    """Commands of a Path as Qt's path."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, numbers in commands:
        if name == "M":
            path.moveTo(*numbers)
        elif name == "L":
            path.lineTo(*numbers)
        elif name == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path
