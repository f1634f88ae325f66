"""Does something once, soon, however often it is asked for meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Soon(QObject):
    """`ask` as often as you like; `does` is called once when events have been handled.

    With `after` milliseconds, each `ask` begins the wait anew.
    """

    def __init__(self, parent: QObject, does: Callable[[], object], after: int = 0) -> None:
        """Ready to be asked; lives as long as `parent`."""
        super().__init__(parent)
        self._does = does
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after)
        self._timer.timeout.connect(self._now)

    @property
    def asked(self) -> bool:
        """Whether it is still to be done."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Do it soon."""
        if self._timer.interval() or not self._timer.isActive():
            self._timer.start()

    def drop(self) -> None:
        """Do not do it after all."""
        self._timer.stop()

    def now(self) -> None:
        """Do it at once if it was asked for."""
        if self._timer.isActive():
            self._timer.stop()
            self._now()

    def _now(self) -> None:
        self._does()
