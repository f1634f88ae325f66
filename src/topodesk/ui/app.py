"""Starts the application: the shell first, and once that is painted, the design and its canvas."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from topodesk import __version__
from topodesk.ui.garbage import keep_what_is_there
from topodesk.ui.look.icons import APPLICATION, application_icon
from topodesk.ui.look.light import dress
from topodesk.ui.main_window import MainWindow
from topodesk.ui.trouble import Trouble, keep_log, log_folder
from topodesk.ui.warming import Warming, first_needs


def run(path: Path | None = None) -> int:
    """Open the window with the design at `path`, or an empty one; the program's exit code."""
    app = application()
    gc.disable()
    window = MainWindow()
    Trouble(window).watch()
    window.painted.connect(lambda: _begin(window, path))
    window.restore_place()
    window.show()
    code = app.exec()
    # now, in Qt's order: left to the end of the interpreter, its parts would go in any
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


def application() -> QApplication:
    """The one application, named and dressed."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setDesktopFileName(APPLICATION)
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("TopoDesk")
    app.setApplicationName("TopoDesk")
    app.setApplicationDisplayName("TopoDesk")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(application_icon())
    dress(app)
    return app


def fill(window: MainWindow, path: Path | None) -> None:
    """Load the design and put the canvas into a window that is on the screen already."""
    from topodesk.model.design import empty_design
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas

    if path is None or not window.filing.open_now(path):
        window.filing.show_empty()
    session = window.session or Session(empty_design())
    window.install(Canvas(session))
    window.canvas.show()
    window.canvas.setFocus()


def _begin(window: MainWindow, path: Path | None) -> None:
    try:
        fill(window, path)
    finally:
        QTimer.singleShot(0, window, lambda: _settle(window))


def _settle(window: MainWindow) -> None:
    """Keys are the map's, unless somebody is typing already."""
    if not isinstance(window.focusWidget(), QLineEdit):
        window.canvas.setFocus()
    keep_log(log_folder())
    keep_what_is_there(window)
    Warming(window, first_needs())
