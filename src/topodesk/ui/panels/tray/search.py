"""The field over the tray's list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from topodesk.ui.panels.tray.listing import TrayList


class TraySearch(QLineEdit):
    """Type a part of a name. Enter places the first that fits, Down leads into the list."""

    def __init__(self, list: TrayList) -> None:
        """Filters what `list` shows."""
        super().__init__()
        self._list = list
        self.entered: Callable[[], object] = lambda: None
        self.setPlaceholderText("Find a team…")
        self.setAccessibleName("Find a team that is not placed")
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Down and Esc mean the list."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._list.clearSelection()
            self.entered()
        elif key == Qt.Key.Key_Down and self._list.rows.teams:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.choose([], max(self._list.currentIndex().row(), 0))
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)
