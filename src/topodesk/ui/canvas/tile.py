"""One tile on its way: painted some figures at a time, so that no frame waits for a full one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from topodesk.drawing.caption import level_at
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Rect
from topodesk.render.qt import paint_figures

SIDE = 256
"""Of a tile, in device-independent pixels."""
SOME = 40
"""Figures painted between two looks at the clock: a millisecond or two."""

PAPER = QColor("#FBFBFE")
DOTS = QColor("#E3E5EF")
DOT_GAP = 24.0

FAINT = 0.16
"""Opacity of what is dimmed: there, and no reading matter."""

Place = tuple[int, int]
IsBright = Callable[[Figure], bool]


class Tile:
    """The square of the map at `place`, at `scale` pixels per map unit on a screen of `ratio`."""

    def __init__(
        self, place: Place, scale: float, ratio: float, picture: Picture, is_bright: IsBright | None
    ) -> None:
        """Bare paper."""
        self.place = place
        self.pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(PAPER)
        self._scale, self._ratio, self._is_bright = scale, ratio, is_bright
        side = SIDE / scale
        self._area = Rect(place[0] * side, place[1] * side, side, side)
        self._figures = picture.within(self._area)
        self._done = 0

    def paint(self, until: float) -> bool:
        """Paint on until that moment of `perf_counter`; whether nothing is left to paint."""
        painter = QPainter(self.pixmap)
        try:
            painter.translate(-self.place[0] * SIDE, -self.place[1] * SIDE)
            painter.scale(self._scale, self._scale)
            if self._scale >= 0.5 and not self._done:
                _paint_dots(painter, self._area, self._scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self._area
            painter.setClipRect(QRectF(area.x, area.y, area.w, area.h))
            while self._done < len(self._figures):
                self._paint_figures(painter, self._figures[self._done : self._done + SOME])
                self._done += SOME
                if perf_counter() >= until:
                    break
        finally:
            painter.end()  # a pixmap that goes while it is painted takes the program with it
        return self._done >= len(self._figures)

    def _paint_figures(self, painter: QPainter, figures: list[Figure]) -> None:
        detail, level = self._scale * self._ratio, level_at(self._scale)
        if self._is_bright is None:
            paint_figures(painter, figures, detail, level)
            return
        for bright, run in groupby(figures, self._is_bright):
            painter.setOpacity(1.0 if bright else FAINT)
            paint_figures(painter, run, detail, level)


def _paint_dots(painter: QPainter, area: Rect, scale: float) -> None:
    pen = QPen(DOTS, 1.6 / max(scale, 0.8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    first_x, first_y = area.x // DOT_GAP, area.y // DOT_GAP
    columns = int(area.w / DOT_GAP) + 2
    rows = int(area.h / DOT_GAP) + 2
    painter.drawPoints(
        [
            QPointF((first_x + column) * DOT_GAP, (first_y + row) * DOT_GAP)
            for row in range(rows)
            for column in range(columns)
        ]
    )
