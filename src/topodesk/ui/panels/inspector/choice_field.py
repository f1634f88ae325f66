"""Fields one chooses in: one of a list, or yes, no and not said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QWidget,
)

from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.pieces.buttons import button

Choice = tuple[str, object]


class StillCombo(QComboBox):
    """A combo box that the wheel scrolls past, with a list the stylesheet can dress."""

    def __init__(self) -> None:
        """Without choices."""
        super().__init__()
        self.setView(QListView())
        self.setItemDelegate(QStyledItemDelegate(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()


class ChoiceField(Field):
    """One of a few values, each an edit of its own."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        choices: Sequence[Choice],
        edit_of: Callable[[object], Edit],
    ) -> None:
        """`choices` are (text, value); `edit_of` makes an edit of the chosen value."""
        combo = StillCombo()
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        super().__init__(title, hint, combo)
        self.combo = combo
        self._values = [value for _, value in choices]
        for text, _ in choices:
            combo.addItem(text)
        combo.setMaxVisibleItems(14)
        combo.setPlaceholderText("Different")
        combo.activated.connect(lambda at: desk.do(edit_of(self._values[at])))

    def show_value(self, value: object) -> None:
        """Show what the record holds."""
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class AnswerField(Field):
    """Yes, no, or nobody has said; also any other few words side by side."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        edit_of: Callable[[object], Edit],
        choices: Sequence[Choice] = (("Yes", True), ("No", False), ("Not said", None)),
    ) -> None:
        """`edit_of` makes an edit of the chosen value."""
        row = QWidget()
        super().__init__(title, hint, row)
        self.buttons: dict[object, QPushButton] = {}
        self._group = group = QButtonGroup(row)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for text, value in choices:
            made = button(text, "segment")
            made.setCheckable(True)
            made.setAccessibleName(f"{title}: {text}")
            made.clicked.connect(lambda _on=False, value=value: desk.do(edit_of(value)))
            group.addButton(made)
            line.addWidget(made)
            self.buttons[value] = made
        line.addStretch()

    def show_value(self, value: object) -> None:
        """Show what the record holds; none of them where it is none of these."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)
        else:
            self._group.setExclusive(False)
            for made in self.buttons.values():
                made.setChecked(False)
            self._group.setExclusive(True)
