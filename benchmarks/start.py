"""From the start of a process to what a person sees: `python -m benchmarks.start WHAT [FILE]`.

WHAT is `empty` (a bare QMainWindow), `shell` (the window, nothing loaded) or `file` (a design on
the screen, its findings too). The parent gives the moment of the start in TOPODESK_STARTED.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from benchmarks.report import say

STARTED = float(os.environ.get("TOPODESK_STARTED", time.time()))


def main(what: str, file: str) -> None:
    """Start, see, say when, end."""
    if what == "empty":
        _empty()
    else:
        _ours(what, Path(file) if file else None)


def _since() -> None:
    say({"ms": (time.time() - STARTED) * 1000})
    sys.stdout.flush()
    os._exit(0)


def _empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            QTimer.singleShot(0, _since)

    app = QApplication([])
    window = Window()
    window.show()
    app.exec()


def _ours(what: str, file: Path | None) -> None:
    from topodesk.ui import app

    filled = app.fill

    def fill(window: object, path: Path | None) -> None:
        if what == "shell":
            _since()
        filled(window, path)
        window.canvas.viewport().repaint()
        _since()

    app.fill = fill
    app.run(file)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "")
