"""What comes into a window from outside: text on the clipboard, texts and files dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

DESIGN = ".json"
LISTS = (".csv", ".tsv", ".txt")
"""Endings of the files that may be dropped on a window."""


class Pasting(QObject):
    """Takes in what is pasted or dropped for one window."""

    def __init__(self, window: MainWindow) -> None:
        """Nothing was pasted yet."""
        super().__init__(window)
        self._window = window

    def paste(self) -> None:
        """Take in what the clipboard holds."""
        self.list_from(QGuiApplication.clipboard().text())

    def list_from(self, text: str) -> None:
        """List the teams a text names, and show the tray."""
        from topodesk.tools.listing import list_from

        window = self._window
        if window.session is None:
            return
        window.keep_typing()
        if not text.strip():
            window.status.say("There is nothing on the clipboard that can be pasted here")
            return
        window.shelf.show_page(window.tray)
        window.do(lambda session: list_from(session, text))

    def takes(self, dropped: QMimeData) -> bool:
        """Whether something can be made of what is about to be dropped."""
        if dropped.hasUrls():
            return _file_of(dropped) is not None
        session = self._window.session
        return dropped.hasText() and session is not None and not session.read_only

    def take(self, dropped: QMimeData) -> None:
        """Open the design or list the teams that were dropped, once the drop has ended."""
        path, text = _file_of(dropped), dropped.text()
        QTimer.singleShot(0, self, lambda: self._take(path, text))

    def _take(self, path: Path | None, text: str) -> None:
        if path is None:
            self.list_from(text)
        elif path.suffix.lower() == DESIGN:
            self._window.filing.open(path)
        else:
            self._list_file(path)

    def _list_file(self, path: Path) -> None:
        from topodesk.storage.errors import DesignError
        from topodesk.storage.team_list import read_list

        try:
            text = read_list(path)
        except DesignError as error:
            self._window.status.say(str(error))
        else:
            self.list_from(text)


def _file_of(dropped: QMimeData) -> Path | None:
    """The file of a design or of a list among what is dropped."""
    for url in dropped.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in (DESIGN, *LISTS):
            return path
    return None
