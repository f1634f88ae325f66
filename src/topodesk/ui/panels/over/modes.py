"""Four small symbols that show or hide the lines of one interaction mode each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from topodesk.ui.look.fonts import SEMIBOLD, font
from topodesk.ui.look.tokens import ACCENT, INK, MUTED, PILL, WHITE
from topodesk.ui.panels.palette.shapes import paint_mode

WORDS = {
    "collaboration": "collaboration",
    "xaas": "X-as-a-Service",
    "facilitating": "facilitating",
    "undefined": "undecided",
}
SIZE = QSize(30, 24)
_ZOOM = 0.62
"""How large a symbol is compared with that of the palette."""


class ModeBar(QWidget):
    """The four switches side by side."""

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        """Switches for the `show_...` actions."""
        super().__init__(parent)
        self.setObjectName("zoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.toggles = {mode: ModeToggle(mode, actions[f"show_{mode}"]) for mode in WORDS}
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(2)
        for toggle in self.toggles.values():
            row.addWidget(toggle)


class ModeToggle(QAbstractButton):
    """A symbol as on the map, crossed out while its lines are hidden."""

    def __init__(self, mode: str, action: QAction) -> None:
        """Follows and triggers the switch of `mode`."""
        super().__init__()
        self._mode, self._action = mode, action
        self.setCheckable(True)
        self.setFixedSize(SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        shown, words = self._action.isChecked(), WORDS[self._mode]
        self.setEnabled(self._action.isEnabled())
        self.setChecked(shown)
        self.setToolTip(f"{'Hide' if shown else 'Show'} {words} lines")
        self.setAccessibleName(f"Show {words} lines")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The symbol, and a stroke through it while hidden."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(PILL))
            painter.drawRoundedRect(box, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(ACCENT), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        hidden = not self._action.isChecked()
        painter.setOpacity(0.35 if hidden or not self.isEnabled() else 1.0)
        self._paint_symbol(painter, box)
        painter.setOpacity(1.0)
        if hidden:
            _strike(painter, box.center())
        painter.end()

    def _paint_symbol(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.translate(box.center())
        painter.scale(_ZOOM, _ZOOM)
        if self._mode == "undefined":
            painter.setPen(QPen(QColor(MUTED), 1.8, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(0, 0), 11.0, 11.0)
            painter.setFont(font(14, SEMIBOLD))
            painter.drawText(QRectF(-11, -11, 22, 22), Qt.AlignmentFlag.AlignCenter, "?")
        else:
            paint_mode(painter, self._mode, QRectF(-21, -12, 42, 24))
        painter.restore()


def _strike(painter: QPainter, middle: QPointF) -> None:
    """A stroke from corner to corner with a white edge, so that it is seen on every symbol."""
    ends = QPointF(middle.x() - 9, middle.y() + 8), QPointF(middle.x() + 9, middle.y() - 8)
    for colour, width in ((WHITE, 4.0), (INK, 1.6)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(*ends)
