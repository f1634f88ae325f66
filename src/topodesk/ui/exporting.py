"""Exporting the proposal as a PDF and the map as a picture, from a copy of what is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from topodesk.ui.child import Child
from topodesk.ui.dialogs.dialogs import Dialogs

if TYPE_CHECKING:
    from topodesk.model.scenario import Scenario
    from topodesk.ui.main_window import MainWindow
    from topodesk.ui.proposal.window import ProposalWindow
    from topodesk.ui.proposal.writing import Writing

BUSY = "Another file is being written or printed. Export again when that is done."
_PAGE = re.compile(r"page (\d+) of (\d+)")


class Exporting(QObject):
    """Writes PDF, PNG and SVG for one window."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        """Nothing under way."""
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._child = Child(self)
        self._chooser: ProposalWindow | None = None
        self._told: Writing | None = None
        self._folder: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether a proposal is being written."""
        return self._child.busy

    @property
    def chooser(self) -> ProposalWindow | None:
        """The window in which a proposal is put together, while it is open."""
        return self._chooser

    def choose_proposal(self) -> None:
        """Open the window in which a proposal is put together, or come back to it."""
        session = self._window.session
        if session is None:
            return
        self._window.keep_typing()
        if self._chooser is not None and self._chooser.shows(session):
            self._chooser.activateWindow()
            return
        self.close_chooser()
        from topodesk.ui.proposal.window import ProposalWindow

        chooser = self._chooser = ProposalWindow(self._window, session, self._chosen)
        chooser.destroyed.connect(partial(self._closed, id(chooser)))
        chooser.show()

    def close_chooser(self) -> None:
        """Close that window; the design is another one now, or the program ends."""
        chooser, self._chooser, self._told = self._chooser, None, None
        if chooser is not None:
            chooser.close()

    def _closed(self, one: int) -> None:
        if self._chooser is not None and id(self._chooser) == one:
            self._chooser = self._told = None

    def _chosen(self, wishes: Sequence[str], scenario: str) -> None:
        """Write what was put together in the chooser, which says itself what becomes of it."""
        if self._chooser is None:
            return
        if self._child.busy or self._window.printing.busy:
            self._chooser.writing.failed(BUSY)
            return
        self._told = self._chooser.writing
        self.proposal(wishes, scenario)

    def proposal(
        self, wishes: Sequence[str] = (), scenario: str = "", kind: str = "PDF document (*.pdf)"
    ) -> None:
        """Ask where to, and write a scenario (usually the shown one) as a proposal, beside the
        window."""
        session = self._window.session
        if session is None or self._child.busy or self._window.printing.busy:
            return
        self._window.keep_typing()
        written = session.design.scenario(scenario) or session.scenario
        ending = kind.split("*")[1].rstrip(")")
        path = self._where(self._suggestion(ending, written), kind)
        if path is None:
            self._told = None
            return
        from topodesk.storage.format import dumps

        command = ["export", "-", str(path), "--scenario", written.id]
        command += ["--as-of", session.today.isoformat(), "--progress", *wishes]
        self._window.status.say(f"Writing {path.name}…", stays=True)
        self._window.status.progress.begin(self._child.stop)
        if self._told is not None:
            self._told.begin(path, self._child.stop)
        self._child.start(command, dumps(session.design), self._heard, partial(self._ended, path))

    def _heard(self, line: str) -> None:
        """A line the child printed: which page of how many it has come to."""
        if found := _PAGE.fullmatch(line):
            page, of = int(found[1]), int(found[2])
            self._window.status.progress.reach(page, of)
            if self._told is not None:
                self._told.reach(page, of)

    def picture(self, *, compared: bool = False) -> None:
        """Ask where to, and write what the map shows as PNG or SVG; what marks a comparison only
        where `compared` asks for it."""
        from topodesk.drawing.printed import printed
        from topodesk.handouts.names import names

        session = self._window.session
        if session is None:
            return
        self._window.keep_typing()
        kinds = "PNG picture (*.png);;SVG drawing (*.svg)"
        path = self._where(self._suggestion(".png", session.scenario), kinds)
        if path is None:
            return
        picture = printed(session.drawing, compared=compared)
        title = f"{session.design.info.name} · {session.scenario.name}"
        called = names(session.scenario)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            sentence = _sentence(lambda: _write_picture(picture, path, title, called), path)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._ended(path, sentence)

    def form(self, kind: str) -> None:
        """Ask where to, and write the shown scenario in another form, beside the window; `kind` is
        a Qt file filter, “Slides (*.pptx)”."""
        self.proposal(kind=kind)

    def finish(self) -> None:
        """Let what is being written be written, before the program ends."""
        self.close_chooser()
        self._child.wait()

    def _ended(self, path: Path, sentence: str) -> None:
        self._window.status.progress.end()
        told, self._told = self._told, None
        stopped = f"Stopped; {path.name} was not written" if self._child.stopped else ""
        if sentence:
            self._window.status.say("")
        elif stopped:
            self._window.status.say(stopped)
        else:
            self._window.status.written(path)
        if told is None:
            if sentence:
                self._dialogs.say("It was not exported", sentence)
        elif sentence or stopped:
            told.failed(sentence or stopped)
        else:
            told.written(path)

    def _where(self, suggestion: Path, kinds: str) -> Path | None:
        """Ask where to; the folder is the first one offered next time, while the program runs."""
        path = self._dialogs.export_to(suggestion, kinds)
        if path is not None:
            self._folder = path.parent
        return path

    def _suggestion(self, ending: str, scenario: Scenario) -> Path:
        """A name for the export: where the last one went, or beside the design's own file."""
        from topodesk.ui.filing import file_name

        session = self._window.session
        assert session is not None
        if session.path is not None:
            folder, stem = session.path.parent, session.path.name.removesuffix(".json")
            stem = stem.removesuffix(".topodesk")
        else:
            folder, stem = self._dialogs.usual_folder(), file_name(session.design.info.name)
        if self._folder is not None and self._folder.is_dir():
            folder = self._folder
        return folder / f"{stem}-{file_name(scenario.name)}{ending}"


def _write_picture(picture: object, path: Path, title: str, called: dict[str, str]) -> None:
    from topodesk.drawing.picture import Picture

    assert isinstance(picture, Picture)
    if path.suffix.lower() == ".svg":
        from topodesk.render.svg import svg_text

        path.write_text(svg_text(picture, title, names=called), encoding="utf-8", newline="\n")
    else:
        from topodesk.render.png import write_png

        write_png(picture, path)


def _sentence(does: Callable[[], object], path: Path) -> str:
    """ "" when it worked, else what stood in the way of writing `path`."""
    try:
        does()
    except OSError as error:
        return f"“{path.name}” could not be written: {error.strerror or error}."
    except MemoryError as error:
        return str(error) or "There is not enough memory for this."
    return ""
