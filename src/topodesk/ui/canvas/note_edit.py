"""Writing on a note where it stands: its own paper, in its own letters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from topodesk.drawing.colours import NOTES
from topodesk.drawing.shapes import Rect
from topodesk.model.note import Note
from topodesk.ui.canvas.naming import SMALLEST_FONT, Ended
from topodesk.ui.look.fonts import MEDIUM, font
from topodesk.ui.look.tokens import ACCENT, INK

PAD = 6
LEAST = (150.0, 44.0)
LONGEST = 200_000


class NoteEdit(QPlainTextEdit):
    """Enter and losing the focus keep what was written, Shift+Enter begins a new line, Esc leaves
    the note as it was. It grows with its text and closes itself."""

    def __init__(
        self, parent: QWidget, note: Note, size: float, done: Callable[[str, Ended], None]
    ) -> None:
        """Write on `note` in letters of `size` pixels; `done` gets the text and how it ended."""
        super().__init__(parent)
        self._done: Callable[[str, Ended], None] | None = done
        self._view = parent
        self._place = Rect(0, 0, *LEAST)
        tint = NOTES[note.colour]
        letters = max(size, SMALLEST_FONT)
        self.setFont(font(letters, MEDIUM))
        self.setAccessibleName("Text of the note")
        self.setPlaceholderText("Write…")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(PAD)
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {tint.fill}; color: {INK}; padding: 0;"
            f" font-size: {letters:.1f}px; font-weight: 500;"
            f" border: 2px solid {ACCENT}; border-radius: 3px;"
            f" selection-background-color: {ACCENT}; }}"
        )
        self.setPlainText(note.text)
        self.textChanged.connect(self._grow)

    def stand(self, place: Rect) -> None:
        """Stand at `place`, in pixels of the parent, or as near as it can be seen whole."""
        self._place = place
        self._grow()

    def begin(self) -> None:
        """Take the keyboard, behind what is written already."""
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keep(self) -> None:
        """End with what was written."""
        self._end(Ended.LEFT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, with Shift it breaks the line; Esc leaves everything as it was."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif enter:
            self._end(Ended.ENTER)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(Ended.ESCAPED)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever clicks elsewhere means it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def _grow(self) -> None:
        """As large as the paper, and as high as the text while there is room."""
        room_w, room_h = self._view.width(), self._view.height()
        width = min(max(self._place.w, LEAST[0]), room_w - 4.0)
        self.setFixedWidth(round(width))
        lines = self.document().size().height()
        wanted = lines * self.fontMetrics().lineSpacing() + 2 * PAD + 6
        height = min(max(self._place.h, LEAST[1], wanted), room_h - 4.0)
        x = min(max(self._place.x, 2.0), max(room_w - width - 2, 2.0))
        y = min(max(self._place.y, 2.0), max(room_h - height - 2, 2.0))
        self.setGeometry(round(x), round(y), round(width), round(height))

    def _end(self, how: Ended) -> None:
        if self._done is None:
            return
        done, self._done = self._done, None
        self.hide()
        self.deleteLater()
        done(self.toPlainText()[:LONGEST], how)
