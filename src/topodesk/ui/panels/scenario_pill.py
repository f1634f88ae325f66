"""One scenario in the switch: its pill, and the field its name is edited in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from topodesk.ui.look.stylesheet import wear
from topodesk.ui.pieces.buttons import PushButton
from topodesk.ui.pieces.tips import tip

NARROWEST, WIDEST = 104, 190
"""Widths of a pill."""


class Pill(PushButton):
    """One scenario. A click shows it, a double click renames it, the right button offers more, and
    a drag along the row puts it elsewhere among the others."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """A pill for the scenario called `name`."""
        super().__init__("", parent)
        self.renaming: Callable[[], None] = lambda: None
        self.asked: Callable[[QPoint], object] = lambda _where: None
        self.carried: Callable[[QPoint], object] = lambda _where: None
        self.put: Callable[[bool], object] = lambda _keep: None
        self.movable = False
        self._pressed: QPoint | None = None
        self._carrying = False
        self._focused_before: QWidget | None = None
        wear(self, "pill")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ensurePolished()
        line = " ".join(name[:200].split()) or "Unnamed"
        short = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, WIDEST - 36)
        self.setText(short.replace("&", "&&"))
        self.setToolTip(tip(name[:500]) if short != line else "")
        self.setAccessibleName(name[:500])
        self.setFixedWidth(max(NARROWEST, min(WIDEST, self.sizeHint().width())))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.asked(self.mapToGlobal(at)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.renaming()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a click, perhaps a drag."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.movable:
            self._pressed = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press it is carried, and the others make room."""
        here = event.globalPosition().toPoint()
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        away = (here - self._pressed).manhattanLength()
        if not self._carrying and away >= QApplication.startDragDistance():
            self._carrying = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._focused_before = QApplication.focusWidget()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._carrying:
            self.carried(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It stays where it was carried to, or it was a click."""
        self._pressed = None
        if self._carrying:
            self._let_go(keep=True)
        else:
            super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """While it is carried all keys are the drag's."""
        if event.type() == QEvent.Type.ShortcutOverride and self._carrying:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it back where it was taken from."""
        if self._carrying:
            if event.key() == Qt.Key.Key_Escape:
                self._pressed = None
                self._let_go(keep=False)
        else:
            super().keyPressEvent(event)

    def _let_go(self, *, keep: bool) -> None:
        self._carrying = False
        self.unsetCursor()
        if self._focused_before is not None:
            self._focused_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.put(keep)


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
