"""What is said when something went wrong that nobody foresaw: calm, and with a way on."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from topodesk.ui.dialogs.page import PageDialog
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

HAPPENED = "TopoDesk met something it did not expect, and stopped what it was just doing."
SAFE = (
    "Your design is still open, and the file on disk is as you last saved it. Nothing was written "
    "by itself."
)
NOW = (
    "Save under another name to be sure, then go on. If it happens again, the details below tell "
    "those who can mend it what went wrong; they hold no names from your design unless a line "
    "quotes one."
)


class CrashDialog(PageDialog):
    """What happened, what is safe, what to do; the details are folded."""

    def __init__(self, details: str, parent: QWidget | None) -> None:
        """Ready to be shown."""
        super().__init__("Something went wrong", parent, 560)
        for title, text in (
            ("What happened", HAPPENED),
            ("What is safe", SAFE),
            ("What to do", NOW),
        ):
            self.body.addWidget(label(title, "label"))
            self.body.addWidget(label(text, "body", wraps=True))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setMinimumHeight(220)
        self.details.setAccessibleName("Details")
        self.details.hide()
        self.fold = button("Show details", "link", self._fold)
        self.body.addWidget(self.fold)
        self.body.addWidget(self.details)
        self.copy = button("Copy details", "quiet", self._copy)
        self.buttons.insertWidget(0, self.copy)

    def _fold(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        self.fold.setText("Hide details" if shown else "Show details")
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.setText("Copied")
