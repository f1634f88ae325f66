"""Exporting the proposal as a PDF and the map as a picture, from a copy of what is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from topodesk.ui.background import Background
from topodesk.ui.dialogs.dialogs import Dialogs

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


class Exporting(QObject):
    """Writes PDF, PNG and SVG for one window."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        """Nothing under way."""
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._background = Background(self)

    @property
    def busy(self) -> bool:
        """Whether a proposal is being written."""
        return self._background.busy

    def proposal(self) -> None:
        """Ask where to, and write the shown scenario as a proposal, beside the window."""
        session = self._window.session
        if session is None or self._background.busy:
            return
        self._window.keep_typing()
        path = self._dialogs.export_to(self._beside(".pdf"), "PDF document (*.pdf)")
        if path is None:
            return
        from topodesk.storage.format import dumps

        data, scenario, today = dumps(session.design), session.scenario.id, session.today

        def does() -> str:
            from topodesk.proposal import write_pdf
            from topodesk.storage.format import loads

            design = loads(data).design
            shown = design.scenario(scenario)
            if shown is None:
                return "The scenario is not there any more."
            return _sentence(lambda: write_pdf(design, shown, path, today), path)

        self._window.status.say(f"Writing {path.name}…")
        self._background.start(does, lambda sentence: self._ended(sentence, path))

    def picture(self, *, compared: bool = False) -> None:
        """Ask where to, and write what the map shows as PNG or SVG; what marks a comparison only
        where `compared` asks for it."""
        from topodesk.drawing.printed import printed

        session = self._window.session
        if session is None:
            return
        self._window.keep_typing()
        kinds = "PNG picture (*.png);;SVG drawing (*.svg)"
        path = self._dialogs.export_to(self._beside(".png"), kinds)
        if path is None:
            return
        picture = printed(session.drawing, compared=compared)
        title = f"{session.design.info.name} · {session.scenario.name}"
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            sentence = _sentence(lambda: _write_picture(picture, path, title), path)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._ended(sentence, path)

    def finish(self) -> None:
        """Let what is being written be written, before the program ends."""
        self._background.wait()

    def _ended(self, sentence: str, path: Path) -> None:
        if sentence:
            self._dialogs.say("It was not exported", sentence)
        else:
            self._window.status.say(f"Written: {path}")

    def _beside(self, ending: str) -> Path:
        """A name for the export, beside the design's own file."""
        from topodesk.ui.filing import file_name

        session = self._window.session
        assert session is not None
        if session.path is not None:
            folder, stem = session.path.parent, session.path.name.removesuffix(".json")
            stem = stem.removesuffix(".topodesk")
        else:
            folder, stem = self._dialogs.usual_folder(), file_name(session.design.info.name)
        return folder / f"{stem}-{file_name(session.scenario.name)}{ending}"


def _write_picture(picture: object, path: Path, title: str) -> None:
    from topodesk.drawing.picture import Picture

    assert isinstance(picture, Picture)
    if path.suffix.lower() == ".svg":
        from topodesk.render.svg import svg_text

        path.write_text(svg_text(picture, title), encoding="utf-8")
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
