"""Small bars: the five parts of a score in one, and one value of a measure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from topodesk.ui.look.tokens import ACCENT, FAINT, PILL, PILL_HOVER

HEIGHT = 8
GAP = 3
POSSIBLE = "#BFD3FB"
"""What a value could still become when missing facts are known."""
OTHER = "#98A1B0"
"""Values of scenarios that are not shown on the map."""

Share = tuple[float, float | None]
"""(weight, value 0 to 1; None: left out)"""


def paint_parts(painter: QPainter, box: QRectF, parts: Sequence[Share]) -> None:
    """One segment for each part, as wide as it weighs, filled as far as it got."""
    whole = sum(weight for weight, _ in parts)
    if not whole:
        return
    room = box.width() - GAP * (len(parts) - 1)
    left = box.left()
    painter.setPen(Qt.PenStyle.NoPen)
    for weight, value in parts:
        width = room * weight / whole
        segment = QRectF(left, box.top(), width, box.height())
        if value is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(PILL_HOVER))
            painter.drawRoundedRect(segment.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setBrush(QColor(PILL_HOVER))
            painter.drawRoundedRect(segment, 2, 2)
            if value > 0:
                segment.setWidth(max(width * value, 2))
                painter.setBrush(QColor(ACCENT))
                painter.drawRoundedRect(segment, 2, 2)
        left += width + GAP


class Bar(QWidget):
    """One value between two ends, filled from 0; a paler part shows how far it could still go."""

    def __init__(self) -> None:
        """An empty track."""
        super().__init__()
        self._ends = (0.0, 1.0)
        self._value: float | None = None
        self._range: tuple[float, float] | None = None
        self._shown = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(60, HEIGHT)

    def show_value(
        self,
        value: float | None,
        ends: tuple[float, float] = (0.0, 1.0),
        possible: tuple[float, float] | None = None,
        *,
        shown: bool = True,
    ) -> None:
        """Show a value, or none; `shown`: it is of the scenario on the map."""
        self._value, self._ends, self._range, self._shown = value, ends, possible, shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, what is possible, the value, and where 0 is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - HEIGHT) / 2, self.width(), HEIGHT)
        painter.setBrush(QColor(PILL))
        painter.drawRoundedRect(track, 3, 3)
        if self._range is not None:
            self._fill(painter, track, *self._range, POSSIBLE if self._shown else PILL_HOVER)
        if self._value is not None:
            self._fill(painter, track, 0.0, self._value, ACCENT if self._shown else OTHER)
        if self._ends[0] < 0:
            painter.setBrush(QColor(FAINT))
            painter.drawRect(QRectF(self._at(0.0) - 0.5, track.top() - 2, 1, HEIGHT + 4))
        painter.end()

    def _fill(self, painter: QPainter, track: QRectF, a: float, b: float, colour: str) -> None:
        low, high = sorted((self._at(a), self._at(b)))
        if high - low >= 0.5:
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(low, track.top(), high - low, HEIGHT), 3, 3)

    def _at(self, value: float) -> float:
        low, high = self._ends
        share = (value - low) / (high - low) if high > low else 0.0
        return min(max(share, 0.0), 1.0) * self.width()
