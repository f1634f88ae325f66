"""Tiles: still pictures of squares of the map, painted a few milliseconds at a time.

Painting a thousand teams takes longer than a frame; showing tiles painted before does not. A tile
that went stale is shown as it was until there is time to paint it again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Rect
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.canvas.tile import SIDE, IsBright, Place, Tile

BUDGET = 0.004
"""Seconds spent painting tiles in one turn of the event loop."""
MOST = 600
"""Tiles kept; about 150 MB on a screen without scaling, and only when everything was seen."""


class Tiles:
    """The tiles of one picture at one scale. Another scale starts afresh."""

    def __init__(self, picture: Picture) -> None:
        """No tile is painted yet."""
        self._picture = picture
        self._scale = (0.0, 0.0)
        self._painted: OrderedDict[Place, QPixmap] = OrderedDict()
        self._stale: set[Place] = set()
        self._begun: Tile | None = None
        self._is_bright: IsBright | None = None
        self.painted_ever = 0

    def show(self, picture: Picture) -> None:
        """Show another picture."""
        self._picture = picture
        self._start_afresh()

    def dim(self, is_bright: IsBright | None) -> None:
        """Paint faintly what is not bright from now on; None: everything is."""
        self._is_bright = is_bright
        self._begun = None
        self._stale.update(self._painted)

    def look_different(self, areas: Iterable[Rect], scale: float) -> None:
        """These areas of the map changed: paint their tiles again when they are next seen."""
        for area in areas:
            grown = area.grown(2)
            for place in _places(grown, scale):
                if place in self._painted:
                    self._stale.add(place)
                if self._begun is not None and self._begun.place == place:
                    self._begun = None

    def paint(self, painter: QPainter, camera: Camera, seen: Rect, *, still: bool) -> bool:
        """Paint what is there, refresh what the budget allows; whether all of it is up to date.

        `still` False paints only what exists already: the view is changing too fast.
        """
        ratio = painter.device().devicePixelRatio()
        if self._scale != (camera.scale, ratio):
            self._scale = (camera.scale, ratio)
            self._start_afresh()
        complete = True
        until = perf_counter() + BUDGET
        for place in _places(seen, camera.scale):
            wanting = place not in self._painted or place in self._stale
            if wanting and still and perf_counter() < until:
                wanting = not self._refresh(place, camera.scale, ratio, until)
            complete = complete and not wanting
            tile = self._painted.get(place)
            if tile is not None:
                self._painted.move_to_end(place)
                x, y = place[0] * SIDE - camera.x, place[1] * SIDE - camera.y
                painter.drawPixmap(QPointF(x, y), tile)
        return complete

    def _refresh(self, place: Place, scale: float, ratio: float, until: float) -> bool:
        """Paint a tile until the time is up, from where that stopped; whether it is painted."""
        tile, self._begun = self._begun, None
        if tile is None or tile.place != place:
            tile = Tile(place, scale, ratio, self._picture, self._is_bright)
        if not tile.paint(until):
            self._begun = tile
            return False
        self._painted[place] = tile.pixmap
        self._stale.discard(place)
        self.painted_ever += 1
        while len(self._painted) > MOST:
            gone, _ = self._painted.popitem(last=False)
            self._stale.discard(gone)
        return True

    def _start_afresh(self) -> None:
        self._painted.clear()
        self._stale.clear()
        self._begun = None


def _places(area: Rect, scale: float) -> Iterator[Place]:
    side = SIDE / scale
    for row in range(int(area.y // side), int(area.bottom // side) + 1):
        for column in range(int(area.x // side), int(area.right // side) + 1):
            yield column, row
