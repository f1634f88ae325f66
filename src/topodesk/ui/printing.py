"""Printing the proposal: pages made on a thread, painted a little each turn of the event loop."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter

from topodesk.ui.background import Background
from topodesk.ui.dialogs.dialogs import Dialogs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from topodesk.drawing.shapes import TextLine
    from topodesk.model.design import Design
    from topodesk.proposal.sheet import Sheet
    from topodesk.ui.main_window import MainWindow

TURN = 0.008
"""Seconds of painting in one turn of the event loop."""
DONE = object()


class Printing(QObject):
    """Prints the proposal of one window, without what is noted for us only."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        """Nothing under way."""
        super().__init__(window)
        self._window, self._dialogs = window, dialogs
        self._background = Background(self)
        self._pages: list[tuple[Sheet, list[TextLine]]] = []
        self._painter: QPainter | None = None
        self._printer: QPrinter | None = None
        self._strokes: Generator[None] | None = None
        self._next = 0
        self._stopped = False
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._background.busy or self._painter is not None

    def begin(self) -> None:
        """Ask for a printer, and print the shown scenario as a proposal, beside the window."""
        session = self._window.session
        if session is None or self.busy or self._window.exporting.busy:
            return
        self._window.keep_typing()
        printer = self._dialogs.printer(session.scenario.name)
        if printer is None:
            return
        from topodesk.edits.for_others import for_others

        design, shown = for_others(session.design), session.scenario.id
        self._stopped = False
        self._window.status.say("Printing…", stays=True)
        self._window.status.progress.begin(self._stop)
        make = partial(self._make, design, shown, session.today)
        self._background.start(make, partial(self._made, printer))

    def finish(self) -> None:
        """Let go of what is not printed yet, before the program ends."""
        self._stop()
        self._background.wait()

    def _make(self, design: Design, shown: str, today: date) -> str:
        from topodesk.proposal.comparison import compare
        from topodesk.proposal.document import footer, sheets

        scenario = next(each for each in design.scenarios if each.id == shown)
        comparison = compare(design, scenario, today)
        made = sheets(comparison)
        self._pages = [
            (sheet, footer(sheet, comparison, number)) for number, sheet in enumerate(made, start=1)
        ]
        return ""

    def _made(self, printer: QPrinter, sentence: str) -> None:
        if sentence or self._stopped:
            self._end(sentence)
            return
        painter = QPainter()
        if not painter.begin(printer):
            self._end("The printer did not answer.")
            return
        first, last = printer.fromPage(), printer.toPage()
        if first:
            self._pages = self._pages[first - 1 : last or None]
        self._next, self._painter, self._printer = 0, painter, printer
        self._turns.start()

    def _turn(self) -> None:
        """Paint for a few milliseconds."""
        until = monotonic() + TURN
        while self._painter is not None and monotonic() < until:
            if self._strokes is None or next(self._strokes, DONE) is DONE:
                self._page()

    def _page(self) -> None:
        """Begin the next page, or end."""
        painter, printer = self._painter, self._printer
        if painter is None or printer is None:
            return
        self._window.status.progress.reach(self._next, len(self._pages))
        if self._stopped or self._next >= len(self._pages):
            self._end("")
            return
        if self._next and not printer.newPage():
            self._end("The printer took no further page.")
            return
        from topodesk.ui.printed_page import painting

        sheet, foot = self._pages[self._next]
        area = printer.pageLayout().fullRectPixels(printer.resolution())
        self._strokes = painting(painter, sheet, foot, area.width(), area.height())
        self._next += 1

    def _stop(self) -> None:
        self._stopped = True
        if self._printer is not None:
            self._printer.abort()
            self._end("")

    def _end(self, sentence: str) -> None:
        self._turns.stop()
        if self._strokes is not None:
            self._strokes.close()
        self._strokes = None
        painter, self._painter, self._printer = self._painter, None, None
        if painter is not None and painter.isActive():
            painter.end()
        many, self._pages = len(self._pages), []
        status = self._window.status
        status.progress.end()
        if sentence:
            status.say("")
            self._dialogs.say("It was not printed", sentence)
        elif self._stopped:
            status.say("Stopped; what has left for the printer may still be printed")
        else:
            status.say(f"Printed: {many} {'page' if many == 1 else 'pages'}")
