"""What was found on the map: every match outlined, until somebody stops looking."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from topodesk.drawing.afar import seen_at
from topodesk.drawing.caption import NEAR, Level, level_at
from topodesk.drawing.picture import Figure, Picture, box_bounds
from topodesk.drawing.shapes import Path, Rect
from topodesk.ui.canvas.camera import Camera

OUTLINE = QColor("#D97706")
TINT = QColor(245, 158, 11, 26)
WORDS = frozenset({"stream_title", "grouping_title", "customer"})
"""Roles that have no outline, only words, which are larger from afar."""
LINEAR = frozenset({"interaction", "thread"})
QUIET = frozenset({"badge", "lane", "thread", "tag"})
"""Roles that repeat what another figure of the record says, or hold what was not looked for."""
MANY, MANY_LINES = 400, 2_000
"""From so many outlines in view, or pieces of lines, on they are painted plainly or not at all:
others take longer than a frame has, and nearly everything is found anyway."""


TINY = 2.0
"""Pixels; plainly painted, what is lower than this is left out."""


class Found:
    """The outlines around matches, in map units; worked out once for each picture."""

    def __init__(self) -> None:
        """Nothing was looked for."""
        self.ids: Collection[str] = ()
        self._areas: list[Rect] = []
        self._frames: list[Rect] = []
        self._lines: list[QLineF] = []
        self._fresh, self._level = True, NEAR

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
        level = level_at(camera.scale)
        if not self._fresh or level is not self._level:
            self._level = level
            self._work_out(picture)
        view = painter.viewport()
        near = _within(self._areas, camera.seen(view.width(), view.height()))
        painter.save()
        if len(near) > MANY:
            _paint_plainly(painter, near, camera)
        else:
            painter.translate(-camera.x, -camera.y)
            painter.scale(camera.scale, camera.scale)
            if len(self._lines) < MANY_LINES:
                _paint_lines(painter, self._lines)
            _paint_areas(painter, near, QBrush(TINT))
            _paint_areas(painter, self._frames, QBrush())
        painter.restore()

    def _work_out(self, picture: Picture) -> None:
        self._areas, self._frames, self._lines, self._fresh = [], [], [], True
        for id in self.ids:
            for figure in picture.of(id):
                if figure.role in LINEAR:
                    self._lines += _ways(figure)
                elif figure.role == "grouping":
                    self._frames.append(_around(figure, self._level))
                elif figure.role not in QUIET:
                    self._areas.append(_around(figure, self._level))


def _within(areas: Iterable[Rect], seen: Rect) -> list[Rect]:
    left, top, right, bottom = seen.x, seen.y, seen.right, seen.bottom
    return [
        area
        for area in areas
        if area.x < right and area.y < bottom and area.x + area.w > left and area.y + area.h > top
    ]


def _paint_plainly(painter: QPainter, areas: Iterable[Rect], camera: Camera) -> None:
    """Thin frames on whole pixels."""
    scale, x, y = camera.scale, camera.x, camera.y
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(OUTLINE, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects(
        [
            QRect(int(a.x * scale - x), int(a.y * scale - y), int(a.w * scale), int(a.h * scale))
            for a in areas
            if a.h * scale >= TINY
        ]
    )


def _paint_lines(painter: QPainter, lines: list[QLineF]) -> None:
    pen = QPen(QColor(217, 119, 6, 120), 4)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLines(lines)


def _paint_areas(painter: QPainter, areas: Iterable[Rect], brush: QBrush) -> None:
    pen = QPen(OUTLINE, 2)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(brush)
    for area in areas:
        painter.drawRoundedRect(QRectF(area.x, area.y, area.w, area.h), 6, 6)


def _around(figure: Figure, level: Level) -> Rect:
    """What of a figure is seen at a level: its block, or its words and what they belong to."""
    if figure.role in WORDS:
        seen = box_bounds(seen_at(figure, level))
        return seen.moved(figure.origin.x, figure.origin.y).grown(2)
    area = figure.hit[0].moved(figure.origin.x, figure.origin.y) if figure.hit else figure.bounds
    return area.grown(2)


def _ways(figure: Figure) -> list[QLineF]:
    """The straight pieces of a line on the map."""
    pieces = []
    for shape in figure.shapes:
        if isinstance(shape, Path):
            ends = [numbers[-2:] for _, numbers in shape.commands if numbers]
            points = [QPointF(x + figure.origin.x, y + figure.origin.y) for x, y in ends]
            pieces += [QLineF(a, b) for a, b in pairwise(points)]
    return pieces
