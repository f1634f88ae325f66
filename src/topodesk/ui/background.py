"""Work on a thread of its own, so that a slow disk or a long document never stops the window."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal


class Background(QObject):
    """Does one thing at a time beside the window and says how it went, on the window's thread."""

    _ended = Signal(int)

    def __init__(self, parent: QObject) -> None:
        """Nothing to do yet."""
        super().__init__(parent)
        self._thread: Thread | None = None
        self._turn = 0
        self._said = ""
        self._then: Callable[[str], None] = lambda _sentence: None
        self._ended.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def start(self, does: Callable[[], str], then: Callable[[str], None]) -> None:
        """Do `does`, which returns "" or what went wrong; `then` is told."""
        if self.busy:
            raise RuntimeError("one thing at a time")
        self._then = then
        self._turn += 1
        turn = self._turn
        self._thread = Thread(target=lambda: self._run(does, turn), name="topodesk background")
        self._thread.start()

    def wait(self) -> None:
        """Come back when it is done; for the end of the program. `then` is told."""
        if self._thread is not None:
            self._thread.join()
            self._hear(self._turn)

    def _run(self, does: Callable[[], str], turn: int) -> None:
        self._said = "It did not work, and why is not known."
        try:
            self._said = does()
        finally:
            self._ended.emit(turn)

    def _hear(self, turn: int) -> None:
        if self._thread is not None and turn == self._turn:
            self._thread.join()
            self._thread = None
            self._then(self._said)
