"""The bar: what is looked for, how many there are, and below it what to put in their place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.stylesheet import restyle
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.design_name import undoes
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel, label

WIDTH, ROOMY = 468, 400
LONGEST = 500
"""Characters; nobody looks for more, and a pasted text is cut there."""


class FindBar(QWidget):
    """Widgets only; `Finder` gives them their meaning."""

    typed = Signal()
    stepped = Signal(int)
    replaced = Signal(bool)
    """True: everywhere."""
    closed = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden, with nothing typed."""
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Find")
        self.field = _field("Find on the map")
        self.by = _field("Replace with")
        self.count = label("", "muted")
        self.count.setFixedWidth(76)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note = ShortLabel("", "muted")
        self.match_case = _switch("Aa", "Match case")
        self.whole_word = _switch("Word", "Whole words only")
        self.more = _small("chevron-right", "Replace in names", self._unfold)
        self.previous = _small("chevron-left", "Previous (Shift+Enter)", lambda: self._step(-1))
        self.next = _small("chevron-right", "Next (Enter)", lambda: self._step(1))
        self.close_button = _small("close", "Close (Esc)", self.closed.emit)
        self.everywhere = _switch("Also in the other scenarios", "Replace in every scenario")
        self.one = button("Replace", "segment", lambda: self.replaced.emit(False))
        self.all = button("Replace all", "segment", lambda: self.replaced.emit(True))
        self.scope = QWidget()
        self.scope_note = ShortLabel("", "muted")
        self._second = QWidget()
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self.typed.emit())
        self.by.textChanged.connect(lambda _text: self.typed.emit())
        for switch in (self.match_case, self.whole_word, self.everywhere):
            switch.toggled.connect(lambda _on: self.typed.emit())
        self.unfold(False)
        self.hide()

    @property
    def unfolded(self) -> bool:
        """Whether the row for replacing is shown."""
        return not self._second.isHidden()

    def unfold(self, wanted: bool) -> None:
        """Show the row for replacing, or fold it away."""
        self._second.setVisible(wanted)
        self.scope.setVisible(wanted)
        self.more.setIcon(icon("chevron-down" if wanted else "chevron-right", MUTED))
        self.settle()

    def say(self, count: str, note: str, *, bad: bool = False) -> None:
        """How many there are, and what else there is to say."""
        self.count.setText(count)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if self.field.property("bad") != bad:
            self.field.setProperty("bad", bad)
            restyle(self.field)
        self.settle()

    def settle(self) -> None:
        """As high as what it shows."""
        self._grid.activate()
        if self.isVisible() and self.sizeHint() != self.size():
            self.resized.emit()

    def sizeHint(self) -> QSize:
        """As wide as is comfortable."""
        return QSize(WIDTH, self._grid.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It can be squeezed where the canvas is small."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what is typed needs it more than the switches."""
        super().resizeEvent(event)
        for switch in (self.match_case, self.whole_word):
            switch.setVisible(self.width() >= ROOMY or switch.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        """It wants its place."""
        super().showEvent(event)
        self.resized.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """It leaves its place to others."""
        super().hideEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Enter walks on, with Shift back; in the second row Enter replaces."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self.by.hasFocus() and not shift:
                self.replaced.emit(False)
            else:
                self._step(-1 if shift else 1)
        else:
            event.accept()

    def _step(self, by: int) -> None:
        self.stepped.emit(by)

    def _unfold(self) -> None:
        self.unfold(not self.unfolded)
        (self.by if self.unfolded else self.field).setFocus()
        self.typed.emit()

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(6, 6, 6, 6)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.field, 1)
        for part in (self.match_case, self.whole_word, self.count):
            first.addWidget(part)
        for part in (self.previous, self.next, self.close_button):
            first.addWidget(part)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self.by, 1)
        second.addWidget(self.one)
        second.addWidget(self.all)
        scope = QHBoxLayout(self.scope)
        scope.setContentsMargins(4, 0, 0, 0)
        scope.setSpacing(4)
        scope.addWidget(self.scope_note, 1)
        scope.addWidget(self.everywhere)
        self.note.setContentsMargins(4, 0, 4, 1)
        grid.addWidget(self.more, 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self._second, 1, 1)
        grid.addWidget(self.scope, 2, 1)
        grid.addWidget(self.note, 3, 1)


class _Field(QLineEdit):
    """A field without an undo of its own: what was replaced is to be undone, not what was typed."""

    def event(self, event: QEvent) -> bool:
        """Leave undo to the design."""
        return False if undoes(event) else super().event(event)


def _field(purpose: str) -> QLineEdit:
    field = _Field()
    field.setPlaceholderText(purpose)
    field.setAccessibleName(purpose)
    field.setMaxLength(LONGEST)
    return field


def _switch(text: str, purpose: str) -> QPushButton:
    made = button(text, "switch", tip=purpose)
    made.setCheckable(True)
    made.setAccessibleName(purpose)
    return made


def _small(name: str, purpose: str, does: object) -> QPushButton:
    made = button("", "zoom", tip=purpose, icon=icon(name, MUTED))
    made.setAccessibleName(purpose)
    made.setIconSize(QSize(14, 14))
    made.setFixedWidth(26)
    if callable(does):
        made.clicked.connect(lambda _checked=False: does())
    return made
