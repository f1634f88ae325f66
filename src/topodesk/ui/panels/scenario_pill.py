"""One scenario in the switch: its pill, and the field its name is edited in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from topodesk.ui.look.stylesheet import wear
from topodesk.ui.pieces.buttons import PushButton

NARROWEST, WIDEST = 104, 190
"""Widths of a pill."""


class Pill(PushButton):
    """One scenario. A click shows it, a double click renames it, the right button offers more."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """A pill for the scenario called `name`."""
        super().__init__("", parent)
        self.renaming: Callable[[], None] = lambda: None
        self.asked: Callable[[QPoint], object] = lambda _where: None
        wear(self, "pill")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ensurePolished()
        line = " ".join(name[:200].split()) or "Unnamed"
        line = line[:1].upper() + line[1:]
        short = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, WIDEST - 36)
        self.setText(short.replace("&", "&&"))
        self.setToolTip(name[:500] if short != line else "")
        self.setAccessibleName(name[:500])
        self.setFixedWidth(max(NARROWEST, min(WIDEST, self.sizeHint().width())))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.asked(self.mapToGlobal(at)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.renaming()


class Naming(QLineEdit):
    """The field a scenario gets its name in: Enter and leaving keep it, Esc gives up."""

    def __init__(self, text: str, purpose: str, parent: QWidget, instead_of: str) -> None:
        """Holding `text`; stands for the pill of the scenario `instead_of`."""
        super().__init__(text, parent)
        self.instead_of = instead_of
        self.finished: Callable[[str | None], None] = lambda _name: None
        self._open = True
        self.setAccessibleName(purpose)
        self.setPlaceholderText(purpose)
        self.setFixedWidth(WIDEST)
        self.editingFinished.connect(lambda: self.finish(keep=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def finish(self, *, keep: bool) -> None:
        """Be done, once."""
        if self._open:
            self._open = False
            self.finished(self.text() if keep else None)
