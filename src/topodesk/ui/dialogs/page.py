"""What the dialogs that show something share: a title, a body, a button to close."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

MARGIN = 26


class PageDialog(QDialog):
    """A page over the window. Subclasses add to `body` and to `buttons`."""

    def __init__(self, title: str, parent: QWidget | None, width: int = 520) -> None:
        """An empty page under `title`."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 6)
        column.setSpacing(10)
        column.addWidget(label(title, "title"))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        column.addSpacing(10)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch()
        close = button("Close", "accent", self.accept)
        close.setDefault(True)
        self.close_button = close
        self.buttons.addWidget(close)
        column.addLayout(self.buttons)
