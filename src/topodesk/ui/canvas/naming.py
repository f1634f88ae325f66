"""Naming in place: one line edit over the name it replaces, in the font it is seen in."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from topodesk.drawing.shapes import Rect
from topodesk.ui.look.fonts import SEMIBOLD, font
from topodesk.ui.look.tokens import ACCENT, INK, WHITE

SMALLEST_FONT = 12.0
"""Pixels; smaller names are edited in letters of this size."""
LEAST_WIDTH = 120.0
AROUND = 26.0
"""Pixels beside the letters: the frame, and room for one more letter."""


class Ended(Enum):
    """How the editing of a name came to its end."""

    ENTER = "enter"
    LEFT = "left"
    ESCAPED = "escaped"


class NameEdit(QLineEdit):
    """Enter and losing the focus keep what was typed, Esc does not. It closes itself."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        size: float,
        done: Callable[[str, Ended], None],
        pulled: Callable[[int], None],
    ) -> None:
        """Edit `name` in letters of `size` pixels. `done` gets what was typed and how it ended,
        `pulled` by how many steps Alt and an arrow want the thing to reach further."""
        super().__init__(parent)
        self._done: Callable[[str, Ended], None] | None = done
        self._view = parent
        self._pulled = pulled
        self._size = size
        self.takes_offer: Callable[[], bool] = lambda: False
        """What Tab does before it leaves the field: take what is offered; whether it did."""
        self.setText(name)
        self.setFont(font(max(size, SMALLEST_FONT), SEMIBOLD))
        self.setAccessibleName("Name")
        self.setMaxLength(32767)
        self._place = Rect(0, 0, 0, 0)
        self.textChanged.connect(self._fit)
        self.setStyleSheet(
            f"QLineEdit {{ background: {WHITE}; color: {INK}; border: 2px solid {ACCENT};"
            f" border-radius: 5px; padding: 0 5px; selection-background-color: {ACCENT}; }}"
        )

    def stand(self, place: Rect) -> None:
        """Stand at `place`, in pixels of the parent, or as near as it can be seen whole; as wide
        as the name, if there is room."""
        self._place = place
        self._fit()

    def _fit(self) -> None:
        view, place = self._view, self._place
        words = self.fontMetrics().horizontalAdvance(self.text()[:400]) + AROUND
        width = min(max(place.w, words, LEAST_WIDTH), view.width() * 0.8)
        height = max(place.h, self._size * 1.7, 24)
        x = min(max(place.x, 2), max(view.width() - width - 2, 2))
        y = min(max(place.centre.y - height / 2, 2), max(view.height() - height - 2, 2))
        self.setGeometry(round(x), round(y), round(width), round(height))

    def begin(self) -> None:
        """Take the keyboard, with all of the name selected."""
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keep(self) -> None:
        """End with what was typed."""
        self._end(Ended.LEFT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc does not, Alt with an arrow pulls."""
        pulls = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            quiet = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._end(Ended.LEFT if quiet else Ended.ENTER)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(Ended.ESCAPED)
        elif event.key() in pulls and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._pulled(pulls[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """End as with Enter."""
        self._end(Ended.ENTER)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab takes what is offered, where something is."""
        return (next and self.takes_offer()) or super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever clicks elsewhere means it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def _end(self, how: Ended) -> None:
        if self._done is None:
            return
        done, self._done = self._done, None
        self.hide()
        self.deleteLater()
        done(self.text(), how)
