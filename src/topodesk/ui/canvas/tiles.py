"""Tiles: still pictures of squares of the map, painted a few milliseconds at a time.

Painting a thousand teams takes longer than a frame; showing tiles painted before does not. A tile
that went stale is shown as it was until there is time to paint it again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from topodesk.drawing.caption import Level, level_at
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Rect
from topodesk.render.qt import paint_figures
from topodesk.ui.canvas.camera import Camera

SIDE = 256
"""Of a tile, in device-independent pixels."""
BUDGET = 0.004
"""Seconds spent painting tiles in one turn of the event loop."""
MOST = 600
"""Tiles kept; about 150 MB on a screen without scaling, and only when everything was seen."""

PAPER = QColor("#FBFBFE")
DOTS = QColor("#E3E5EF")
DOT_GAP = 24.0

FAINT = 0.16
"""Opacity of what is dimmed: there, and no reading matter."""

Place = tuple[int, int]
IsBright = Callable[[Figure], bool]


class Tiles:
    """The tiles of one picture at one scale. Another scale starts afresh."""

    def __init__(self, picture: Picture) -> None:
        """No tile is painted yet."""
        self._picture = picture
        self._scale = (0.0, 0.0)
        self._painted: OrderedDict[Place, QPixmap] = OrderedDict()
        self._stale: set[Place] = set()
        self._is_bright: IsBright | None = None
        self.painted_ever = 0

    def show(self, picture: Picture) -> None:
        """Show another picture."""
        self._picture = picture
        self._painted.clear()
        self._stale.clear()

    def dim(self, is_bright: IsBright | None) -> None:
        """Paint faintly what is not bright from now on; None: everything is."""
        self._is_bright = is_bright
        self._stale.update(self._painted)

    def look_different(self, areas: Iterable[Rect], scale: float) -> None:
        """These areas of the map changed: paint their tiles again when they are next seen."""
        for area in areas:
            grown = area.grown(2)
            for place in _places(grown, scale):
                if place in self._painted:
                    self._stale.add(place)

    def paint(self, painter: QPainter, camera: Camera, seen: Rect, *, still: bool) -> bool:
        """Paint what is there, refresh what the budget allows; whether all of it is up to date.

        `still` False paints only what exists already: the view is changing too fast.
        """
        ratio = painter.device().devicePixelRatio()
        if self._scale != (camera.scale, ratio):
            self._scale = (camera.scale, ratio)
            self._painted.clear()
            self._stale.clear()
        complete = True
        until = perf_counter() + BUDGET
        for place in _places(seen, camera.scale):
            wanting = place not in self._painted or place in self._stale
            if wanting and still and perf_counter() < until:
                self._refresh(place, camera.scale, ratio)
                wanting = False
            complete = complete and not wanting
            tile = self._painted.get(place)
            if tile is not None:
                self._painted.move_to_end(place)
                x, y = place[0] * SIDE - camera.x, place[1] * SIDE - camera.y
                painter.drawPixmap(QPointF(x, y), tile)
        return complete

    def _refresh(self, place: Place, scale: float, ratio: float) -> None:
        tile = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(PAPER)
        area = Rect(place[0] * SIDE / scale, place[1] * SIDE / scale, SIDE / scale, SIDE / scale)
        painter = QPainter(tile)
        painter.translate(-place[0] * SIDE, -place[1] * SIDE)
        painter.scale(scale, scale)
        if scale >= 0.5:
            _paint_dots(painter, area, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(area.x, area.y, area.w, area.h))
        figures = self._picture.within(area)
        self._paint_figures(painter, figures, scale * ratio, level_at(scale))
        painter.end()
        self._painted[place] = tile
        self._stale.discard(place)
        self.painted_ever += 1
        while len(self._painted) > MOST:
            gone, _ = self._painted.popitem(last=False)
            self._stale.discard(gone)

    def _paint_figures(
        self, painter: QPainter, figures: list[Figure], detail: float, level: Level
    ) -> None:
        if self._is_bright is None:
            paint_figures(painter, figures, detail, level)
            return
        for bright, run in groupby(figures, self._is_bright):
            painter.setOpacity(1.0 if bright else FAINT)
            paint_figures(painter, run, detail, level)


def _places(area: Rect, scale: float) -> Iterator[Place]:
    side = SIDE / scale
    for row in range(int(area.y // side), int(area.bottom // side) + 1):
        for column in range(int(area.x // side), int(area.right // side) + 1):
            yield column, row


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
