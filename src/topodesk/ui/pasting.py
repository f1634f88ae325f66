"""What leaves a window over the clipboard, and what comes into it from there or by a drop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.tools.clipping import Clipping
    from topodesk.ui.main_window import MainWindow

DESIGN = ".json"
LISTS = (".csv", ".tsv", ".txt")
"""Endings of the files that may be dropped on a window."""


class Pasting(QObject):
    """Copies and cuts from one window, and takes in what is pasted or dropped."""

    def __init__(self, window: MainWindow) -> None:
        """Nothing was pasted yet."""
        super().__init__(window)
        self._window = window
        self._held: QMimeData | None = None
        self._clipping: Clipping | None = None
        self._soon = Soon(self, self._add_picture)

    # -- copying -----------------------------------------------------------------------------

    def copy(self) -> bool:
        """Put what is selected on the clipboard; False when nothing of it can be copied."""
        from topodesk.tools.clipping import clip
        from topodesk.ui.clipping import records_and_names

        session = self._window.session
        clipping = clip(session) if session is not None else None
        if clipping is None:
            self._window.status.say("Select teams, streams or other things on the map to copy them")
            return False
        self._put(records_and_names(clipping))
        self._clipping = clipping
        self._soon.ask()
        self._window.status.say(f"Copied {clipping.says}")
        return True

    def _add_picture(self) -> None:
        """Put the picture beside what was copied, unless something else was copied since."""
        from topodesk.ui.clipping import with_picture

        clipping, self._clipping = self._clipping, None
        clipboard = QGuiApplication.clipboard()
        still = clipboard.ownsClipboard() or clipboard.mimeData() is self._held
        if clipping is not None and still:
            mime = with_picture(clipping)
            if mime is not None:
                self._put(mime)

    def _put(self, mime: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(mime)
        self._held = mime

    def cut(self) -> None:
        """Put what is selected on the clipboard and take it off the map."""
        from topodesk.edits.duplicating import with_inside
        from topodesk.tools.deleting import delete

        session = self._window.session
        if session is not None and self.copy():
            ids = with_inside(session.scenario, session.selection.ids)
            self._window.do(lambda session: delete(session, ids, "Cut"))

    def copy_picture(self) -> None:
        """Put a picture of what is selected, or of the whole map, on the clipboard."""
        from topodesk.tools.clipping import picture_of_selection
        from topodesk.ui.clipping import picture_alone

        session = self._window.session
        if session is not None:
            self._put(picture_alone(picture_of_selection(session)))
            what = "what is selected" if len(session.selection) else "the whole map"
            self._window.status.say(f"Copied a picture of {what}")

    # -- taking in ---------------------------------------------------------------------------

    def paste(self) -> None:
        """Put copied records at the pointer; of anything else, list the teams it names."""
        from topodesk.storage.errors import DesignError
        from topodesk.storage.fragment import MIME, fragment_in
        from topodesk.tools.pasting import paste_at

        held = QGuiApplication.clipboard().mimeData()
        if held is None or not held.hasFormat(MIME):
            self.list_from(held.text() if held is not None else "")
            return
        try:
            fragment = fragment_in(bytes(held.data(MIME).data()))
        except DesignError as error:
            self._window.status.say(str(error))
            return
        self._window.keep_typing()
        canvas = self._window.canvas
        if canvas.tools.busy:
            canvas.tools.cancel()
        pointer = canvas.hand
        self._window.do(lambda session: paste_at(session, fragment, pointer))

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
