"""The design's name, edited where it stands, and under it the file and whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from topodesk.ui.look.stylesheet import wear
from topodesk.ui.pieces.labels import ShortLabel

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.session.session import Session

UNNAMED = "Name this design"
LONGEST = 10_000


class DesignName(QWidget):
    """Shows and edits what the design is called, and tells how its file stands. `entered` tells
    that somebody began to write here."""

    context_menu = Signal(QPoint)
    entered = Signal()

    def __init__(self) -> None:
        """Empty until a session is shown."""
        super().__init__()
        self._session: Session | None = None
        self.name = NameEdit()
        self.name.setPlaceholderText(UNNAMED)
        self.name.setAccessibleName("Name of the design")
        self.name.editingFinished.connect(self.keep)
        self.name.entered.connect(self.entered)
        self.name.setEnabled(False)
        self.file = ShortLabel("", "muted")
        self.file.setContentsMargins(6, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self.name)
        column.addWidget(self.file)
        column.addStretch()

    def start(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the design."""
        self.context_menu.emit(event.globalPos())

    def show_session(self, session: Session) -> None:
        """Show another design."""
        self._session = session
        self.name.setEnabled(not session.read_only)
        session.on_change.append(self._heard)
        session.on_commit.append(self.refresh)
        self._show_name()
        self.refresh()

    def refresh(self, saving: bool = False) -> None:
        """Say anew how the file stands."""
        session = self._session
        if session is None:
            return
        name = session.path.name if session.path else "Not in a file yet"
        if session.read_only:
            state = "reading only"
        elif saving:
            state = "saving…"
        elif session.history.edited:
            state = "edited"
        else:
            state = "saved" if session.path else "nothing to save yet"
        as_of = session.design.info.as_of
        dated = f" · as of {as_of.isoformat()}" if as_of else ""
        self.file.setText(f"{name} · {state}{dated}")
        if session.path:
            self.file.setToolTip(str(session.path))

    def _heard(self, change: Change) -> None:
        from topodesk.model.change import DESIGN

        if DESIGN in change.stores():
            self._show_name()
            self.refresh()

    def _show_name(self) -> None:
        if self._session and self.name.text() != self._session.design.info.name:
            self.name.setText(self._session.design.info.name)
            self.name.setCursorPosition(0)

    def keep(self) -> None:
        """Make an edit of what was typed, if it is another name."""
        session = self._session
        if session is None or session.read_only:
            return
        from topodesk.edits.fields import set_fields

        info = session.design.info
        if self.name.text() != info.name:
            session.commit(set_fields(session.design.shared, info.id, name=self.name.text()))


class NameEdit(QLineEdit):
    """A field that looks like a title until it is used; Enter keeps, Esc takes back."""

    entered = Signal()

    def __init__(self) -> None:
        """An empty one."""
        super().__init__()
        self._before = ""
        self._entered_by_right_button = False
        self.setMaxLength(LONGEST)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        wear(self, "name")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button does not begin to write."""
        if event.button() is Qt.MouseButton.RightButton and self._entered_by_right_button:
            self.clearFocus()
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """While one writes, what can be done with the words; else it is about the design."""
        if self.hasFocus():
            super().contextMenuEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember the name to come back to."""
        self._before = self.text()
        pressed = QGuiApplication.mouseButtons()
        self._entered_by_right_button = bool(pressed & Qt.MouseButton.RightButton)
        super().focusInEvent(event)
        if not self._entered_by_right_button:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done, Esc is never mind."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self.clearFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo is the design's, not the field's."""
        return False if undoes(event) else super().event(event)


def undoes(event: QEvent) -> bool:
    """Whether a key is about to be taken for a field's own undo; it is left to the menu then."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    from PySide6.QtGui import QKeySequence

    keys = QKeySequence.StandardKey
    if event.matches(keys.Undo) or event.matches(keys.Redo):
        event.ignore()
        return True
    return False
