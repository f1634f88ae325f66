"""The middle of the window: a notice when there is one, the canvas, the zoom over its corner."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.ui.panels.zoom_control import ZoomControl
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

if TYPE_CHECKING:
    from topodesk.ui.canvas.canvas import Canvas

CORNER = 18
"""Distance of the zoom control from the lower left corner."""


class Stage(QWidget):
    """Paper until the canvas is there; the canvas from then on."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        """Empty paper with a zoom control on it."""
        super().__init__()
        self.notice = Notice()
        self.notice.hide()
        self._paper = QWidget()
        self._paper.setObjectName("paper")
        self._paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inside = QVBoxLayout(self._paper)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.zoom = ZoomControl(self, actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._paper, 1)
        self.zoom.raise_()

    def install(self, canvas: Canvas) -> None:
        """Put the canvas on the paper."""
        self._inside.addWidget(canvas)
        canvas.zoomed.connect(self.zoom.show_zoom)
        self.zoom.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zoom control in its corner."""
        super().resizeEvent(event)
        self.zoom.adjustSize()
        self.zoom.move(CORNER, self.height() - self.zoom.height() - CORNER)


class Notice(QWidget):
    """A sentence across the canvas's top with one thing to do about it."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._does: Callable[[], object] = lambda: None
        self.sentence = label("", "body", wraps=True)
        self.act = button("", "quiet", lambda: self._does())
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 12, 7)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.act)

    def say(self, sentence: str, act: str, does: Callable[[], object]) -> None:
        """Show a sentence, and `act` that `does` something about it; no sentence hides it."""
        self.sentence.setText(sentence)
        self.act.setText(act)
        self._does = does
        self.setVisible(bool(sentence))
