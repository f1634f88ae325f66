"""What is offered of a file that was written: to open it, or the folder it is in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from topodesk.ui.pieces.buttons import button


class WrittenFile:
    """Two links, hidden while there is no file."""

    def __init__(self, row: QHBoxLayout) -> None:
        """At the end of `row`, for no file."""
        self._path: Path | None = None
        self.open_it = button("Open", "link", self._open)
        self.show_it = button("Show in folder", "link", self._show_in_folder)
        for offer in (self.open_it, self.show_it):
            offer.hide()
            row.addWidget(offer)

    def offer(self, path: Path | None) -> None:
        """Offer this file; None offers nothing."""
        self._path = path
        for offer in (self.open_it, self.show_it):
            offer.setVisible(path is not None)

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _show_in_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
