"""The one object that opens dialogs. Tests put another in its place, so none ever hangs."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

ENDING = ".topodesk.json"
DESIGNS = f"TopoDesk designs (*{ENDING});;All files (*)"
WITH_DESIGNS = f"TopoDesk designs and proposals (*{ENDING} *.pdf);;All files (*)"


class Answer(Enum):
    """What to do with a design that is not saved."""

    SAVE = "save"
    LEAVE = "leave"
    STAY = "stay"


class Dialogs:
    """Dialogs over one window."""

    def __init__(self, parent: QWidget) -> None:
        """Opens over `parent`."""
        self._parent = parent

    # -- files -------------------------------------------------------------------------------

    def usual_folder(self) -> Path:
        """Where people keep their documents."""
        places = QStandardPaths.StandardLocation
        return Path(QStandardPaths.writableLocation(places.DocumentsLocation) or Path.home())

    def file_to_open(self, folder: Path) -> Path | None:
        """The design to open; None when it was thought better of."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, "Open a design", str(folder), WITH_DESIGNS
        )
        return Path(name) if name else None

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Where to save; the ending is added when it is missing."""
        dialog = QFileDialog(self._parent, "Save the design as", str(suggestion.parent), DESIGNS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.lstrip("."))
        dialog.selectFile(suggestion.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return with_ending(Path(chosen[0])) if chosen else None

    def export_to(self, suggestion: Path, kinds: str) -> Path | None:
        """Where to export; `kinds` are Qt file filters, the first one's ending is added."""
        name, kind = QFileDialog.getSaveFileName(self._parent, "Export", str(suggestion), kinds)
        if not name:
            return None
        wanted = (kind or kinds).split("*")[1].split(")")[0]
        path = Path(name)
        endings = [part.split(")")[0] for part in kinds.split("*")[1:]]
        return path if path.suffix.lower() in endings else path.with_name(path.name + wanted)

    def printer(self, name: str) -> QPrinter | None:
        """The printer to print a document of this name on; None when it was thought better of."""
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_short(name))
        printer.setFullPage(True)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle("Print the proposal")
        chosen = dialog.exec()
        dialog.deleteLater()
        return printer if chosen else None

    def show_folder(self, folder: Path) -> None:
        """Show a folder as the computer shows folders."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # -- questions and sentences ----------------------------------------------------------------

    def save_first(self, name: str) -> Answer:
        """Ask what to do with edits that are not in a file; the name may be empty."""
        whose = f"changes to “{_short(name)}”" if name.strip() else "changes"
        chosen = self._ask(
            f"Save your {whose}?",
            "What is not saved is lost when it is closed.",
            "Save",
            "Don't save",
            "Cancel",
        )
        return (Answer.SAVE, Answer.LEAVE, Answer.STAY)[chosen]

    def cannot_open(self, path: Path, sentence: str) -> None:
        """Say why a file is not open."""
        self.say(f"“{_short(path.name)}” was not opened", f"{sentence}\n\nThe file is unchanged.")

    def cannot_save(self, sentence: str) -> bool:
        """Say why nothing was written; whether to try under another name."""
        sentence = f"{sentence}\n\nYour edits are still here, and the file is as it was."
        return self._ask("The design was not saved", sentence, "Save As…", "Not now") == 0

    def say(self, what: str, sentence: str) -> None:
        """Say what happened."""
        self._ask(what, sentence, "OK")

    # -- pages -------------------------------------------------------------------------------

    def shortcuts(self) -> None:
        """Show the keys."""
        from topodesk.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._parent).exec()

    def about(self) -> None:
        """Show what this is, and whom it owes."""
        from topodesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._parent).exec()

    def crash(self, details: str) -> None:
        """Say calmly that something went wrong."""
        from topodesk.ui.dialogs.crash import CrashDialog

        CrashDialog(details, self._parent).exec()

    def _ask(self, what: str, sentence: str, *choices: str) -> int:
        """Which of `choices` is taken: Enter takes the first, Esc the last."""
        from topodesk.ui.dialogs.ask import AskDialog

        dialog = AskDialog(what, sentence, choices, self._parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen


def with_ending(path: Path) -> Path:
    """The path with the ending designs have; any .json the user insists on stays."""
    return path if path.suffix.lower() == ".json" else path.with_name(path.name + ENDING)


def _short(name: str) -> str:
    line = " ".join(name[:200].split())
    return line if len(line) <= 60 else line[:59] + "…"
