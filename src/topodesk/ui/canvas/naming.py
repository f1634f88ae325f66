"""Naming in place: one line edit over the name it replaces, in the font it is seen in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from topodesk.drawing.shapes import Rect
from topodesk.ui.look.fonts import SEMIBOLD, font
from topodesk.ui.look.tokens import ACCENT, INK, WHITE

SMALLEST_FONT = 12.0
"""Pixels; smaller names are edited in letters of this size."""
LEAST_WIDTH = 120.0


class NameEdit(QLineEdit):
    """Enter and losing the focus keep what was typed, Esc does not. It closes itself."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        place: Rect,
        size: float,
        done: Callable[[str | None], None],
    ) -> None:
        """Edit `name` at `place` (pixels of `parent`); `done` gets the new name, or None."""
        super().__init__(parent)
        self._done: Callable[[str | None], None] | None = done
        self.setText(name)
        self.setFont(font(max(size, SMALLEST_FONT), SEMIBOLD))
        self.setAccessibleName("Name")
        self.setMaxLength(32767)
        self.setStyleSheet(
            f"QLineEdit {{ background: {WHITE}; color: {INK}; border: 2px solid {ACCENT};"
            f" border-radius: 5px; padding: 0 5px; selection-background-color: {ACCENT}; }}"
        )
        width, height = max(place.w, LEAST_WIDTH), max(place.h, size * 1.7, 24)
        x = min(max(place.x, 2), max(parent.width() - width - 2, 2))
        y = min(max(place.centre.y - height / 2, 2), max(parent.height() - height - 2, 2))
        self.setGeometry(round(x), round(y), round(width), round(height))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keep(self) -> None:
        """End with what was typed."""
        self._end(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc does not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._end(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever clicks elsewhere means it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def _end(self, name: str | None) -> None:
        if self._done is None:
            return
        done, self._done = self._done, None
        self.hide()
        self.deleteLater()
        done(name)
