"""What was found on the map: every match outlined, until somebody stops looking."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Path
from topodesk.ui.canvas.camera import Camera

OUTLINE = QColor("#D97706")
TINT = QColor(245, 158, 11, 26)
LINEAR = frozenset({"interaction", "thread"})
QUIET = frozenset({"badge", "lane", "thread", "tag"})
"""Roles that repeat what another figure of the record says, or hold what was not looked for."""
MANY = 300
"""From so many outlines on, corners are square: round ones take longer than a frame has."""


class Found:
    """The outlines around matches, in map units; worked out once for each picture."""

    def __init__(self) -> None:
        """Nothing was looked for."""
        self.ids: Collection[str] = ()
        self._areas: list[QRectF] = []
        self._lines: list[QLineF] = []
        self._fresh = True

    def show(self, ids: Collection[str]) -> None:
        """Outline these records."""
        self.ids = ids
        self._fresh = False

    def look_again(self) -> None:
        """The picture is another one now."""
        self._fresh = False

    def paint(self, painter: QPainter, picture: Picture, camera: Camera) -> None:
        """Paint the outlines over the map."""
        if not self.ids:
            return
        if not self._fresh:
            self._work_out(picture)
        view = painter.viewport()
        seen = camera.seen(view.width(), view.height())
        window = QRectF(seen.x, seen.y, seen.w, seen.h)
        near = [area for area in self._areas if area.intersects(window)]
        painter.save()
        painter.translate(-camera.x, -camera.y)
        painter.scale(camera.scale, camera.scale)
        _paint_lines(painter, self._lines)
        _paint_areas(painter, near)
        painter.restore()

    def _work_out(self, picture: Picture) -> None:
        self._areas, self._lines, self._fresh = [], [], True
        for id in self.ids:
            for figure in picture.of(id):
                if figure.role in LINEAR:
                    self._lines += _ways(figure)
                elif figure.role not in QUIET:
                    self._areas.append(_around(figure))


def _paint_lines(painter: QPainter, lines: Iterable[QLineF]) -> None:
    pen = QPen(QColor(217, 119, 6, 120), 4)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLines(list(lines))


def _paint_areas(painter: QPainter, areas: list[QRectF]) -> None:
    pen = QPen(OUTLINE, 2)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(TINT)
    if len(areas) > MANY:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRects(areas)
        return
    for area in areas:
        painter.drawRoundedRect(area, 6, 6)


def _around(figure: Figure) -> QRectF:
    area = figure.hit[0].moved(figure.origin.x, figure.origin.y) if figure.hit else figure.bounds
    area = area.grown(2)
    return QRectF(area.x, area.y, area.w, area.h)


def _ways(figure: Figure) -> list[QLineF]:
    """The straight pieces of a line on the map."""
    pieces = []
    for shape in figure.shapes:
        if isinstance(shape, Path):
            ends = [numbers[-2:] for _, numbers in shape.commands if numbers]
            points = [QPointF(x + figure.origin.x, y + figure.origin.y) for x, y in ends]
            pieces += [QLineF(a, b) for a, b in pairwise(points)]
    return pieces
