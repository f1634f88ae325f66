"""How far something is that takes a while, and a way to stop it: at the right of the status bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from topodesk.ui.pieces.buttons import button

PATIENCE = 400
"""Milliseconds before it shows: what is done by then needs no progress."""
WIDTH, HEIGHT = 120, 6


class Progress(QWidget):
    """A thin bar and a button; hidden while nothing takes long."""

    def __init__(self) -> None:
        """Hidden."""
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(WIDTH, HEIGHT)
        self.bar.setAccessibleName("Progress")
        self._stop: Callable[[], object] = lambda: None
        self.cancel = button(
            "Cancel", "quiet", lambda: self._stop(), tip="Stop; nothing is changed"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, stop: Callable[[], object]) -> None:
        """Something began that `stop` ends."""
        self._stop = stop
        self.bar.setRange(0, 0)
        self._patience.start(PATIENCE)

    def reach(self, done: int, of: int) -> None:
        """So much of it is done."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def end(self) -> None:
        """It is over."""
        self._patience.stop()
        self.hide()
