"""Printing the proposal: pages made by a child process, painted a little each turn of the event
loop as they come."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSizeF, QTimer
from PySide6.QtGui import QPainter

from topodesk.ui.child import Child
from topodesk.ui.dialogs.dialogs import Dialogs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from topodesk.ui.main_window import MainWindow

TURN = 0.008
"""Seconds of painting in one turn of the event loop."""
DONE = object()
_PAGE = re.compile(r"page (\d+) of (\d+) \w+")


class Printing(QObject):
    """Prints the proposal of one window, without what is noted for us only."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        """Nothing under way."""
        super().__init__(window)
        self._window, self._dialogs = window, dialogs
        self._child = Child(self)
        self._job: Job | None = None
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._job is not None

    def begin(self) -> None:
        """Ask for a printer, and print the shown scenario as a proposal, beside the window."""
        session = self._window.session
        if session is None or self.busy or self._window.exporting.busy:
            return
        self._window.keep_typing()
        printer = self._dialogs.printer(session.scenario.name)
        if printer is None:
            return
        from topodesk.proposal.look import look_of
        from topodesk.storage.format import dumps

        paper = look_of(session.design).format
        self._job = job = Job(printer, QSizeF(paper.width, paper.height))
        self._window.status.say("Printing…", stays=True)
        self._window.status.progress.begin(self.finish)
        command = ["to-print", job.folder.name, "--scenario", session.scenario.id]
        command += ["--as-of", session.today.isoformat()]
        self._child.start(command, dumps(session.design), self._heard, self._made)

    def finish(self) -> None:
        """Let go of what is not printed yet: when that is asked for, and before the program
        ends."""
        if self._job is not None:
            self._end("", stopped=True)

    def _heard(self, line: str) -> None:
        """A line the child printed: which page is there, and of how many."""
        if self._job is not None and (found := _PAGE.fullmatch(line)):
            self._job.made, self._job.of = int(found[1]), int(found[2])
            self._turns.start()

    def _made(self, complaint: str) -> None:
        if complaint:
            self._end(complaint)

    def _turn(self) -> None:
        """Paint for a few milliseconds."""
        until = monotonic() + TURN
        while (job := self._job) is not None and monotonic() < until:
            if not job.waits:
                if sentence := job.paint():
                    self._end(sentence)
            elif job.last:
                self._end("")
            else:
                self._turns.stop()
                return
            self._window.status.progress.reach(job.page, job.of)

    def _end(self, sentence: str, *, stopped: bool = False) -> None:
        self._turns.stop()
        job, self._job = self._job, None
        if job is None:
            return
        self._child.stop(grace=0)
        job.close(abort=stopped or bool(sentence))
        status = self._window.status
        status.progress.end()
        if sentence:
            status.say("")
            self._dialogs.say("It was not printed", sentence)
        elif stopped:
            status.say("Stopped; what has left for the printer may still be printed")
        else:
            status.say(f"Printed: {job.printed} {'page' if job.printed == 1 else 'pages'}")


class Job:
    """The pages of one proposal on their way to a printer.

    `page` is the number of the one that is painted, `made` how many are there to be painted, `of`
    how many there will be.
    """

    def __init__(self, printer: QPrinter, page_size: QSizeF) -> None:
        """Nothing made yet; a page is so many points large."""
        self.folder = TemporaryDirectory(prefix="topodesk-print-")
        self._printer, self._size = printer, page_size
        self._painter = QPainter()
        self._strokes: Generator[None] | None = None
        self.page = max(printer.fromPage() - 1, 0)
        self.made = self.of = self.printed = 0

    @property
    def waits(self) -> bool:
        """Whether nothing can be painted before another page is made."""
        return self._strokes is None and self.page >= min(self.made, self._until)

    @property
    def last(self) -> bool:
        """Whether no page is left."""
        return self._strokes is None and bool(self.of) and self.page >= self._until

    @property
    def _until(self) -> int:
        return min(self._printer.toPage() or self.of, self.of)

    @property
    def _file(self) -> Path:
        return Path(self.folder.name) / str(self.page)

    def paint(self) -> str:
        """Paint a few shapes, or begin a page; what stands in the way of it."""
        if self._strokes is None:
            return self._begin_page()
        if next(self._strokes, DONE) is DONE:
            self._strokes = None
            self.printed += 1
            self._file.unlink()
        return ""

    def close(self, *, abort: bool) -> None:
        """Let go of the printer; of what was not printed too if `abort`."""
        if abort:
            self._printer.abort()
        if self._strokes is not None:
            self._strokes.close()
        if self._painter.isActive():
            self._painter.end()
        self.folder.cleanup()

    def _begin_page(self) -> str:
        from topodesk.render.pieces import pieces_in
        from topodesk.ui.printed_page import printing

        if not self._painter.isActive():
            if not self._painter.begin(self._printer):
                return "The printer did not answer."
        elif not self._printer.newPage():
            return "The printer took no further page."
        self.page += 1
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._strokes = printing(
            self._painter, pieces_in(self._file), self._size, QSizeF(paper.size())
        )
        return ""
