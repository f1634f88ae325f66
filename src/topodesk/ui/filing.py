"""Opening, saving and leaving designs. The user's file is written by Save and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from topodesk.ui.background import Background
from topodesk.ui.dialogs.dialogs import Answer, Dialogs
from topodesk.ui.recent_files import remember

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

ENDING = ".topodesk.json"


class Filing(QObject):
    """The files of one window."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        """No file yet."""
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._background = Background(self)
        self._again = False
        self._afterwards: Callable[[], object] | None = None

    @property
    def saving(self) -> bool:
        """Whether a file is being written."""
        return self._background.busy

    # -- opening -----------------------------------------------------------------------------

    def new(self) -> None:
        """Begin an empty design."""
        if self.may_go(then=self.new):
            self.show_empty()

    def show_empty(self) -> None:
        """Show an empty design, whatever was open."""
        from topodesk.model.design import empty_design
        from topodesk.session.session import Session

        self._window.show_session(Session(empty_design()))

    def ask_and_open(self) -> None:
        """Ask which design to open."""
        if self.may_go(then=self.ask_and_open):
            path = self._dialogs.file_to_open(self._folder())
            if path is not None:
                self.open_now(path)

    def open(self, path: Path) -> None:
        """Open the design at `path`, after asking about what is not saved."""
        if self.may_go(then=lambda: self.open(path)):
            self.open_now(path)

    def open_sample(self, path: Path) -> None:
        """Open a shipped sample as a design without a file, so that saving asks where to."""
        if self.may_go(then=lambda: self.open_sample(path)):
            self.open_now(path, sample=True)

    def open_now(self, path: Path, *, sample: bool = False) -> bool:
        """Open the design at `path`; False, after a sentence in a dialog, when it is none."""
        from topodesk.session.session import Session
        from topodesk.storage.errors import DesignError
        from topodesk.storage.files import read

        try:
            loaded = read(path)
        except DesignError as error:
            self._dialogs.cannot_open(path, str(error))
            return False
        at = None if sample or loaded.inside else path
        session = Session(loaded.design, path=at, read_only=loaded.read_only)
        if not sample:
            remember(path)
        self._window.show_session(session, loaded.notice)
        return True

    # -- saving ------------------------------------------------------------------------------

    def save(self) -> None:
        """Write the file, or ask where to when there is none yet."""
        session = self._window.session
        if session is None or session.read_only or session.path is None:
            self.save_as()
        else:
            self._write(session.path)

    def save_as(self) -> None:
        """Ask where to, and write there."""
        session = self._window.session
        if session is None:
            return
        path = self._dialogs.file_to_save(self._folder() / self._suggestion())
        if path is None:
            self._afterwards = None
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        from topodesk.storage.errors import DesignError
        from topodesk.storage.files import write
        from topodesk.storage.format import dumps

        session = self._window.session
        if session is None:
            return
        if self._background.busy:
            self._again = True
            return
        self._window.keep_typing()
        data, place = dumps(session.design), session.history.place

        def does() -> str:
            try:
                write(data, path)
            except DesignError as error:
                return str(error)
            return ""

        def then(sentence: str) -> None:
            if sentence:
                self._failed(sentence)
                return
            remember(path)
            if session.read_only:
                self.open_now(path)
            else:
                session.mark_saved(path, place)
            self._saved()

        self._background.start(does, then)
        self._window.refresh_file()

    def _saved(self) -> None:
        self._window.refresh_file()
        self._window.status.say("Saved")
        if self._again:
            self._again = False
            self.save()
            return
        afterwards, self._afterwards = self._afterwards, None
        if afterwards is not None:
            afterwards()

    def _failed(self, sentence: str) -> None:
        self._again = False
        self._window.refresh_file()
        if self._dialogs.cannot_save(sentence):
            self.save_as()
        else:
            self._afterwards = None

    # -- leaving -----------------------------------------------------------------------------

    def may_go(self, then: Callable[[], object]) -> bool:
        """Whether the open design may be left now. When it is saved first, `then` follows."""
        self._window.keep_typing()
        session = self._window.session
        if self._background.busy:
            self._afterwards = then
            return False
        if session is None or session.read_only or not session.history.edited:
            return True
        answer = self._dialogs.save_first(session.design.info.name)
        if answer is Answer.SAVE:
            self._afterwards = then
            self.save()
        return answer is Answer.LEAVE

    def finish(self) -> None:
        """Let a file that is being written be written, before the program ends."""
        self._background.wait()

    # -- inside ------------------------------------------------------------------------------

    def _folder(self) -> Path:
        session = self._window.session
        if session is not None and session.path is not None:
            return session.path.parent
        return self._dialogs.usual_folder()

    def _suggestion(self) -> str:
        session = self._window.session
        if session is not None and session.path is not None:
            name = session.path.name
            return name if not session.read_only else f"copy of {name}"
        return f"{file_name(session.design.info.name if session else '')}{ENDING}"


def file_name(name: str) -> str:
    """A name as part of a file name: lower case, words joined, nothing a disk refuses."""
    words = "".join(c if c.isalnum() else " " for c in name[:60].casefold()).split()
    return "-".join(words) or "design"
