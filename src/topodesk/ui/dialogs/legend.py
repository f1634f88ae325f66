"""The legend: the shapes of the map, the letters on them, and what each means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from topodesk.tools.things import WORDS, Thing
from topodesk.ui.dialogs.page import PageDialog
from topodesk.ui.panels.palette.shapes import paint_mode, paint_team
from topodesk.ui.panels.palette.tile import MODE_WORDS
from topodesk.ui.pieces.labels import heading, label

TEAMS: tuple[tuple[Thing, str, str], ...] = (
    (Thing.STREAM_ALIGNED, "SA", "Serves one flow of value to a customer, from end to end."),
    (Thing.PLATFORM, "PL", "Offers services that other teams use on their own."),
    (Thing.ENABLING, "EN", "Helps other teams to learn something, then leaves."),
    (Thing.COMPLICATED_SUBSYSTEM, "CS", "Looks after a part that takes rare knowledge."),
    (Thing.UNDEFINED, "?", "Nobody has said yet how it relates to the flow."),
)
SIZES = {Thing.ENABLING: (22, 40), Thing.COMPLICATED_SUBSYSTEM: (44, 40)}


class Shape(QWidget):
    """A small painted shape."""

    def __init__(self, paint: Callable[[QPainter, QRectF], None], size: tuple[int, int]) -> None:
        """`paint` fills a box of that `size`."""
        super().__init__()
        self._paint, self._size = paint, size
        self.setFixedSize(64, max(28, size[1] + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = self._size
        middle = QRectF(self.rect()).center()
        self._paint(painter, QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high))
        painter.end()


class LegendDialog(PageDialog):
    """Teams with their letters, and the ways they work together."""

    def __init__(self, parent: QWidget | None) -> None:
        """Ready to be shown."""
        super().__init__("Legend", parent, 640)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(3, 1)
        self._add_heading("Teams")
        for thing, letters, meaning in TEAMS:
            self._add(_team(thing), letters, WORDS[thing].label, meaning)
        self._add_heading("Interactions")
        for mode, (name, meaning, _key) in MODE_WORDS.items():
            self._add(_mode(mode), "", name, f"{meaning}.")
        self.body.addLayout(self._grid)

    def _add_heading(self, text: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(heading(text), row, 0, 1, 4)

    def _add(self, shape: Shape, letters: str, name: str, meaning: str) -> None:
        row, middle = self._grid.rowCount(), Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(shape, row, 0, middle)
        self._grid.addWidget(label(letters, "strong"), row, 1, middle)
        self._grid.addWidget(label(name, "label"), row, 2, middle)
        self._grid.addWidget(label(meaning, "muted", wraps=True), row, 3, middle)


def _team(thing: Thing) -> Shape:
    def paint(painter: QPainter, box: QRectF) -> None:
        paint_team(painter, thing, box, "", hot=False)

    return Shape(paint, SIZES.get(thing, (58, 26)))


def _mode(mode: str) -> Shape:
    def paint(painter: QPainter, box: QRectF) -> None:
        paint_mode(painter, mode, box)

    return Shape(paint, (42, 26))
