"""What nobody foresaw: kept in a log, said calmly once, and never the end of the program."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

LOG = logging.getLogger("topodesk")
LARGEST_LOG = 500_000


class Trouble(QObject):
    """Hears what no one caught, on any thread, and tells it on the window's."""

    _met = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        """For the dialogs of `window`."""
        super().__init__(window)
        self._window = window
        self._telling = False
        self._met.connect(self._tell)

    def watch(self) -> None:
        """Listen from now on."""
        sys.excepthook = self.meet
        threading.excepthook = self._meet_beside

    def meet(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Something came up that nothing caught."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        import traceback

        details = "".join(traceback.format_exception(kind, error, trace))
        LOG.error("not caught: %s", details)
        sys.__excepthook__(kind, error, trace)
        self._met.emit(details)

    def _meet_beside(self, met: threading.ExceptHookArgs) -> None:
        self.meet(met.exc_type, met.exc_value or met.exc_type(), met.exc_traceback)

    def _tell(self, details: str) -> None:
        """Once at a time: trouble while it is told goes to the log only."""
        if not self._telling:
            self._telling = True
            try:
                self._window.dialogs.crash(details)
            finally:
                self._telling = False


def log_folder() -> Path:
    """Where the log is kept."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "log"


def keep_log(folder: Path) -> None:
    """Write what happens to a small file; without a place to write, to standard error."""
    from logging.handlers import RotatingFileHandler  # slow: only once the window is painted

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "topodesk.log", maxBytes=LARGEST_LOG, backupCount=1, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
