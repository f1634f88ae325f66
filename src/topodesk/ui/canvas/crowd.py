"""Plain outlines around a crowd: what is selected when it is hundreds of things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from topodesk.drawing.picture import Picture
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.canvas.overlay import OUTLINED_TOO, body
from topodesk.ui.look.tokens import ACCENT

MANY = 60
"""From so many selected things on, their outlines have square corners: a frame has to do."""


THIN = 400
"""From so many outlines on they are a pixel wide, for the same reason."""


class Crowd:
    """Where the outlines stand, in map units; worked out once for each picture."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._areas: dict[str, list[QRectF]] = {}

    def look_again(self) -> None:
        """The picture is another one now."""
        self._areas.clear()

    def paint(
        self, painter: QPainter, ids: Iterable[str], picture: Picture, camera: Camera
    ) -> None:
        """Paint the outlines of these records over the map; of lines only their symbols'."""
        areas: list[QRectF] = []
        for id in ids:
            if id not in self._areas:
                self._areas[id] = list(_areas(picture, id))
            areas += self._areas[id]
        pen = QPen(QColor(ACCENT), 2 if len(areas) < THIN else 1)
        pen.setCosmetic(True)
        painter.save()
        painter.translate(-camera.x, -camera.y)
        painter.scale(camera.scale, camera.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(areas)
        painter.restore()


def _areas(picture: Picture, id: str) -> Iterator[QRectF]:
    for figure in picture.of(id):
        if figure.role not in OUTLINED_TOO:
            area = body(figure).grown(2)
            yield QRectF(area.x, area.y, area.w, area.h)
