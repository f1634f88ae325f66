"""The score beside the findings: number, range, a small bar of five parts. A click explains it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from topodesk.ui.look.fonts import BOLD, font
from topodesk.ui.look.tokens import (
    ACCENT,
    EDGE,
    INK,
    LARGE,
    LINE,
    MUTED,
    SMALL,
    TILE,
    WHITE,
)
from topodesk.ui.panels.measures.bars import HEIGHT, Share, paint_parts

TALL = 58
BAR = 132
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Said:
    """What the strip says: “41”, “31–58 of 100”, a line below it (the first of these that there is
    room for), the parts, and the same as words."""

    number: str
    range: str
    below: tuple[str, ...]
    parts: Sequence[Share]
    words: str


class ScoreStrip(QAbstractButton):
    """Hidden until there is a score to tell of."""

    def __init__(self, does: Callable[[], object]) -> None:
        """A strip that `does` something when it is clicked."""
        super().__init__()
        self.said: Said | None = None
        self.setFixedHeight(TALL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda _checked=False: does())
        self.hide()

    def say(self, said: Said | None) -> None:
        """Show a score, or nothing."""
        if said != self.said:
            self.said = said
            self.setAccessibleName(said.words.splitlines()[0] if said else "")
            self.setToolTip(said.words if said else "")
            self.setVisible(said is not None)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(240, TALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number large, everything else quiet."""
        if self.said is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(TILE if self.underMouse() else WHITE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(LINE))
        top = QRectF(EDGE, 10, self.width() - 2 * EDGE, 22)
        self._number(painter, top)
        bar = QRectF(top.right() - BAR, top.center().y() - HEIGHT / 2, BAR, HEIGHT)
        paint_parts(painter, bar, self.said.parts)
        painter.setPen(QColor(MUTED))
        painter.setFont(font(SMALL))
        below = QRectF(EDGE, 33, self.width() - 2 * EDGE, 16)
        metrics, room = painter.fontMetrics(), int(below.width())
        fitting = (text for text in self.said.below if metrics.horizontalAdvance(text) <= room)
        short = metrics.elidedText(self.said.below[-1], Qt.TextElideMode.ElideRight, room)
        painter.drawText(below, _ONE_LINE, next(fitting, short))
        if self.hasFocus():
            painter.setPen(QColor(ACCENT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 3.5, -4.5, -4.5), 4, 4)
        painter.end()

    def _number(self, painter: QPainter, box: QRectF) -> None:
        said = self.said
        if said is None:
            return
        large = font(LARGE + 3, BOLD)
        painter.setFont(large)
        painter.setPen(QColor(INK))
        painter.drawText(box, _ONE_LINE, said.number)
        left = box.left() + painter.fontMetrics().horizontalAdvance(said.number) + 7
        painter.setFont(font(12))
        painter.setPen(QColor(MUTED))
        painter.drawText(QRectF(left, box.top() + 2, 90, box.height() - 2), _ONE_LINE, said.range)
