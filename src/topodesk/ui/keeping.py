"""Keeping pieces of a design, or all of it, to begin from them again: templates of one person."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from topodesk.ui.actions.action import Entry

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

ENDING = ".topodesk.json"


def templates_folder() -> Path:
    """Where templates are kept: in the folder the computer gives the program for such things."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "templates"


class Keeping(QObject):
    """Saves the selection or the design of one window as a template, and begins from one."""

    def __init__(self, window: MainWindow) -> None:
        """Nothing is read or written yet."""
        super().__init__(window)
        self._window = window

    def folder(self) -> Path:
        """Where pieces are kept; whole designs are in `designs` below it."""
        return templates_folder()

    def save_selection(self) -> None:
        """Ask beside the map what the selected is called, and keep it under that name."""
        from topodesk.edits.for_others import piece_for_others
        from topodesk.edits.fragments import fragment_of
        from topodesk.edits.naming import counted

        window = self._window
        session = window.session
        if session is None:
            return
        window.keep_typing()
        fragment = piece_for_others(fragment_of(session.scenario, session.selection.ids))
        chosen = [r for r in fragment.records if r.id in session.selection]
        if not chosen:
            window.status.say("Select teams, streams or other things on the map to keep them")
            return
        window.show_panels()
        window.shelf.show_page(window.library)
        name = chosen[0].label() if len(chosen) == 1 else ""
        window.library.keep(fragment, counted(chosen), " ".join(name.split()))

    # -- whole designs ---------------------------------------------------------------------------

    def save_design(self) -> None:
        """Keep the whole design as a template to begin new ones from."""
        from topodesk.edits.for_others import for_others
        from topodesk.storage.errors import DesignError
        from topodesk.storage.files import write
        from topodesk.storage.format import dumps
        from topodesk.storage.templates import fresh_file

        window = self._window
        if window.session is None:
            return
        window.keep_typing()
        design, folder = window.session.design, self.folder() / "designs"
        path = fresh_file(folder, design.info.name or "Design", ENDING)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write(dumps(for_others(design)), path)
        except OSError:
            window.status.say(f"The folder {folder} cannot be written, so nothing was kept")
        except DesignError as error:
            window.status.say(str(error))
        else:
            window.status.say("Kept as a template; File > New from template begins with it")

    def designs(self) -> list[Entry]:
        """The whole designs that are kept, by name."""
        found = sorted((self.folder() / "designs").glob(f"*{ENDING}"))
        return [
            Entry(
                path.name.removesuffix(ENDING).replace("-", " ").capitalize(),
                partial(self._window.filing.open_sample, path),
                str(path),
            )
            for path in found
            if not path.name.startswith(".")
        ]

    def show_folder(self) -> None:
        """Show the folder with the files of templates."""
        folder = self.folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._window.status.say(f"The folder {folder} cannot be made")
        else:
            self._window.dialogs.show_folder(folder)
