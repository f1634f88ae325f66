"""A child process: this very program once more, for work that must not hold up the window.

It can be stopped at any time, gives its memory back, and cannot take the window down with it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QTimer

GRACE = 2_000
"""Milliseconds a stopped child has to clear away what it began."""


def own_command(arguments: Sequence[str]) -> list[str]:
    """How to start this program with these arguments, installed or packaged."""
    begin = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "topodesk"]
    )
    return [*begin, *arguments]


class Child(QObject):
    """Runs one command of this program at a time and hears what it prints."""

    def __init__(self, parent: QObject) -> None:
        """Nothing running."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._stopped = False
        self._hears: Callable[[str], None] = lambda _line: None
        self._then: Callable[[str], None] = lambda _sentence: None

    @property
    def busy(self) -> bool:
        """Whether it runs."""
        return self._process is not None

    @property
    def stopped(self) -> bool:
        """Whether the last run was stopped on purpose."""
        return self._stopped

    def start(
        self,
        arguments: Sequence[str],
        given: bytes,
        hears: Callable[[str], None],
        then: Callable[[str], None],
    ) -> None:
        """Run a command that reads `given`. `hears` gets each line it prints; `then` is told ""
        when all went well, else what it complained about."""
        if self.busy:
            raise RuntimeError("one thing at a time")
        program, *rest = own_command(arguments)
        self._hears, self._then, self._stopped = hears, then, False
        process = self._process = QProcess(self)
        process.setProgram(program)
        process.setArguments(rest)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._fail)
        process.start()
        process.write(given)
        process.closeWriteChannel()

    def stop(self, grace: int = GRACE) -> None:
        """End it: soon, after that many milliseconds by force, or at once without any; `then` is
        told that it was stopped."""
        process = self._process
        if process is None:
            return
        self._stopped = True
        if grace:
            process.terminate()
            QTimer.singleShot(grace, process, process.kill)
        else:
            process.kill()
            process.waitForFinished()

    def wait(self) -> None:
        """Come back when it has ended; for the end of the program."""
        if self._process is not None:
            self._process.waitForFinished(-1)

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._hears(bytes(self._process.readLine().data()).decode("utf-8", "replace").strip())

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell("The program could not be started a second time.")

    def _end(self, code: int) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        sentence = said.strip().removeprefix("topodesk: ")
        well = code == 0 and not self._stopped
        self._tell("" if well else sentence or "It ended without saying why.")

    def _tell(self, sentence: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self._then("" if self._stopped else sentence)
