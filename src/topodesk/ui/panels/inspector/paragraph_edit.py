"""A text field that grows with its text, up to a few lines, and leaves Tab to the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

FEWEST, MOST = 2, 8
AROUND = 18


class ParagraphEdit(QPlainTextEdit):
    """Several lines. Enter is done, Shift+Enter begins a new line."""

    def __init__(self) -> None:
        """An empty field of two lines."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._grow)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def show_text(self, text: str) -> None:
        """Show a text, the cursor at its beginning unless someone is writing in it."""
        at = self.textCursor().position() if self.hasFocus() else 0
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(self.toPlainText())))
        self.setTextCursor(cursor)
        self._grow()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = round(self.document().size().height())
        line = self.fontMetrics().lineSpacing()
        return QSize(200, line * max(FEWEST, min(MOST, lines)) + AROUND)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink below that."""
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths break other lines."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        long = self.document().size().height() > MOST
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if long else bars.ScrollBarAlwaysOff)
        wanted = self.sizeHint().height()
        if self.height() != wanted:
            self.setFixedHeight(wanted)
