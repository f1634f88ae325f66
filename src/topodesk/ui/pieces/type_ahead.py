"""Type part of a name, see what fits, take it: a line over a list, to be put anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from topodesk.ui.look.fonts import MEDIUM, font
from topodesk.ui.look.tokens import ACCENT, BORDER, INK, WHITE
from topodesk.ui.pieces.entries import ROW, Entry, EntryPainter, EntryRows, Index
from topodesk.ui.pieces.labels import ShortLabel

WIDTH = 320
LINE = 34
"""Height of the line in pixels."""
ROWS = 5
"""How many rows are seen at once."""


Suggest = Callable[[str], Sequence[Entry]]


class TypeAhead(QWidget):
    """The rows are those `suggest` gives for what is typed; then the first is highlighted.

    Enter or a click takes a row, arrows choose, Esc gives up. It never closes itself.
    """

    highlighted = Signal(object)
    taken = Signal(object)
    given_up = Signal()
    left = Signal()
    """The cursor is elsewhere now."""

    def __init__(self, parent: QWidget, purpose: str, suggest: Suggest) -> None:
        """A card with the invitation `purpose` in its line."""
        super().__init__(parent)
        self._suggest = suggest
        self.setObjectName("type-ahead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        self.line = _Line(self)
        self.line.setPlaceholderText(purpose)
        self.line.setAccessibleName(purpose)
        self.line.textEdited.connect(lambda _text: self.refresh())
        self.rows = EntryRows()
        self.list = _list(self.rows)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self.foot = ShortLabel("", "muted")
        self.foot.setContentsMargins(8, 3, 8, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.setSpacing(4)
        for part in (self.line, self.list, self.foot):
            column.addWidget(part)
        self.setFixedWidth(WIDTH)
        self.refresh()

    @property
    def current(self) -> Entry | None:
        """The row Enter would take."""
        at = self.list.currentIndex().row()
        return self.rows.entries[at] if 0 <= at < len(self.rows.entries) else None

    def refresh(self) -> None:
        """Ask again for the rows; with something typed Enter takes the first."""
        self.rows.show(self._suggest(self.line.text()))
        seen = min(len(self.rows.entries), ROWS)
        self.list.setFixedHeight(seen * ROW)
        self.list.setVisible(seen > 0)
        self.foot.setFixedHeight(24)
        self.setFixedHeight(10 + LINE + 4 + 24 + (seen * ROW + 4 if seen else 0))
        if self.line.text().strip():
            self.list.setCurrentIndex(self.rows.index(0))
        self._tell(self.list.currentIndex())

    def say(self, sentence: str) -> None:
        """What taking the highlighted row means, in the foot."""
        self.foot.setText(sentence)

    def choose(self, steps: int) -> None:
        """Highlight a row further down, or up."""
        last = len(self.rows.entries) - 1
        at = min(max(self.list.currentIndex().row() + steps, 0), last)
        self.list.setCurrentIndex(self.rows.index(at))

    def take_current(self) -> None:
        """Take the highlighted row, if there is one."""
        self._take(self.list.currentIndex().row())

    def _take(self, at: int) -> None:
        if 0 <= at < len(self.rows.entries):
            self.taken.emit(self.rows.entries[at])

    def _tell(self, index: Index) -> None:
        entries = self.rows.entries
        self.highlighted.emit(entries[index.row()] if index.isValid() else None)


class _Line(QLineEdit):
    """Hands the keys that mean the list to the list."""

    def __init__(self, whole: TypeAhead) -> None:
        super().__init__(whole)
        self._whole = whole
        self.setFont(font(14, MEDIUM))
        self.setFixedHeight(LINE)
        self.setMaxLength(32767)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Enter takes, Esc gives up."""
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is not None:
            self._whole.choose(steps)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._whole.take_current()
        elif event.key() == Qt.Key.Key_Escape:
            self._whole.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that somebody works elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._whole.left.emit()


def _list(rows: EntryRows) -> QListView:
    view = QListView()
    view.setModel(rows)
    delegate = EntryPainter(rows)
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.setAccessibleName("What fits")
    return view


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS,
    Qt.Key.Key_PageUp: -ROWS,
}

_STYLE = f"""
#type-ahead {{ background: {WHITE}; border: 1px solid {BORDER}; border-radius: 8px; }}
QLineEdit {{ background: {WHITE}; color: {INK}; border: 2px solid {ACCENT}; border-radius: 5px;
    padding: 0 6px; selection-background-color: {ACCENT}; }}
QListView {{ background: {WHITE}; border: 0; outline: 0; }}
"""
