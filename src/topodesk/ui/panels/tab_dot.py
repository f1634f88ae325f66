"""A small dot on a tab for a moment: there is something else to read under it now."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from topodesk.ui.look.tokens import ACCENT

SIZE = 7
SHOWN = 2_500
"""Milliseconds it is seen."""


class TabDot(QWidget):
    """Stands at the upper right of one tab; it takes no room and no clicks."""

    def __init__(self, tabs: QTabBar, tab: int) -> None:
        """Not seen before `shine`; gone as soon as its tab is opened."""
        super().__init__(tabs)
        self._tabs, self._tab = tabs, tab
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(SIZE, SIZE)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(SHOWN)
        self._fading.timeout.connect(self.hide)
        tabs.currentChanged.connect(lambda _tab: self.hide())
        self.hide()

    def shine(self) -> None:
        """Be seen for a moment, unless one reads there already."""
        if self._tabs.currentIndex() == self._tab:
            return
        corner = self._tabs.tabRect(self._tab).topRight()
        self.move(corner.x() - SIZE - 2, corner.y() + 9)
        self.show()
        self.raise_()
        self._fading.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc in the accent colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ACCENT))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()
