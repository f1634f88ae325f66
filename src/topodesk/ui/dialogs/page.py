"""What the dialogs that show something share: a title, a body, a button to close."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

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
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 6)
        column.setSpacing(10)
        self.head = QHBoxLayout()
        self.head.setSpacing(14)
        self.head.addWidget(label(title, "title"), 1)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addSpacing(10)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch()
        close = button("Close", "accent", self.accept)
        close.setDefault(True)
        close.setFocus()
        self.close_button = close
        self.buttons.addWidget(close)
        column.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its text, no higher."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            wraps = layout.hasHeightForWidth()
            hint = layout.totalSizeHint().height()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()) if wraps else hint)
