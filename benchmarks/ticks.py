"""How late the window's clock ticks while a proposal is exported, previewed and printed.

A timer of 5 ms runs in the real window with all teams in view; a tick's lateness is how long the
window heard nobody. The start and the end of each job belong to it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from benchmarks.gestures import SIZE, Hand
from benchmarks.mouse import let_go
from benchmarks.organisation import organisation
from benchmarks.report import say
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.dialogs.dialogs import Dialogs
from topodesk.ui.garbage import keep_what_is_there
from topodesk.ui.main_window import MainWindow
from topodesk.ui.warming import Warming, first_needs

TICK = 5
RESTS = 1.0
"""Seconds looked at after a job, in which its end is shown."""
LONGEST = 600.0
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
Ticks = list[float]


def main(teams: int) -> None:
    """Measure and print as JSON."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        dialogs = Answers(Path(folder))
        window = MainWindow(dialogs)
        window.resize(*SIZE)
        session = Session(organisation(teams))
        window.show_session(session)
        window.install(Canvas(session))
        window.show()
        session.start_checking()
        keep_what_is_there(window)
        warming = Warming(window, first_needs())
        _until(app, lambda: warming.done)
        Hand(app, window).settle(2)
        say({name: job(app, window) for name, job in JOBS.items()})
        let_go(app, window)


class Answers(Dialogs):
    """Writes and prints into a folder, and asks nobody."""

    def __init__(self, folder: Path) -> None:
        """Nothing asked yet."""
        self._folder = folder

    def export_to(self, suggestion: Path, kinds: str) -> Path:
        """There."""
        return self._folder / suggestion.name

    def printer(self, name: str) -> QPrinter:
        """A printer that prints into a file."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._folder / "paper.pdf"))
        printer.setFullPage(True)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        return printer

    def say(self, what: str, sentence: str) -> None:
        """Nothing may go wrong here."""
        raise RuntimeError(f"{what}: {sentence}")


def resting(app: QApplication, window: MainWindow) -> Ticks:
    """Nothing is done: what the clock and this computer are good for."""
    return _ticks(app, window, lambda: None, lambda: True, rests=4.0)


def exporting(app: QApplication, window: MainWindow) -> Ticks:
    """The PDF."""
    return _ticks(app, window, window.exporting.proposal, lambda: not window.exporting.busy)


def previewing(app: QApplication, window: MainWindow) -> Ticks:
    """The window with its pages, from opening it until all are there."""

    def done() -> bool:
        chooser = window.exporting.chooser
        return chooser is not None and chooser.previews.count() > 0 and not chooser.previews.busy

    found = _ticks(app, window, window.exporting.choose_proposal, done)
    window.exporting.close_chooser()
    return found


def printing(app: QApplication, window: MainWindow) -> Ticks:
    """All pages, on paper that is a file."""
    return _ticks(app, window, window.printing.begin, lambda: not window.printing.busy)


JOBS: dict[str, Callable[[QApplication, MainWindow], Ticks]] = {
    "at rest": resting,
    "export": exporting,
    "pages": previewing,
    "print": printing,
}


def _ticks(
    app: QApplication,
    window: MainWindow,
    begin: Callable[[], object],
    done: Callable[[], bool],
    rests: float = RESTS,
) -> Ticks:
    """Milliseconds each tick was late, from `begin` until a while after it is `done`."""
    late: Ticks = []
    last = perf_counter()

    def tick() -> None:
        nonlocal last
        now = perf_counter()
        late.append(max(0.0, (now - last) * 1000 - TICK))
        last = now

    timer = QTimer(window, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    last = perf_counter()
    timer.start()
    begin()
    _until(app, done)
    end = perf_counter() + rests
    _until(app, lambda: perf_counter() > end)
    timer.stop()
    return late


def _until(app: QApplication, done: Callable[[], bool]) -> None:
    end = perf_counter() + LONGEST
    while not done():
        if perf_counter() > end:
            raise RuntimeError("it takes too long")
        app.processEvents(WAIT, 50)


if __name__ == "__main__":
    main(int(sys.argv[1]))
