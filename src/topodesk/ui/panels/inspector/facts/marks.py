"""A grid of marks: a row for each fact, a column for each of a few words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QWidget

from topodesk.ui.look.tokens import ACCENT, BORDER, FIELD_BORDER, TILE_HOVER, WHITE
from topodesk.ui.panels.inspector.choice_field import Choice
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.typed_field import EditOf
from topodesk.ui.pieces.labels import ShortLabel, label

COLUMN, ROW = 34, 26
"""Pixels."""
BROKEN = {"Self-served": "Self-\nserved", "Learning": "Learn-\ning", "Missing": "Miss-\ning"}
"""Where long words are divided that stand over a column."""


class Mark(QAbstractButton):
    """A ring, filled where it is marked."""

    def __init__(self, name: str) -> None:
        """Known as `name`."""
        super().__init__()
        self.setCheckable(True)
        self.setFixedSize(COLUMN, ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, with another one around it that shows the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(0, 0, 13, 13)
        ring.moveCenter(QRectF(self.rect()).center())
        if self.hasFocus():
            painter.setPen(QPen(QColor(ACCENT), 1))
            painter.drawEllipse(ring.adjusted(-3, -3, 3, 3))
        on, off = QColor(ACCENT), QColor(FIELD_BORDER if self.isEnabled() else BORDER)
        painter.setPen(QPen(on if self.isChecked() else off, 1.4))
        painter.setBrush(QColor(TILE_HOVER if self.underMouse() else WHITE))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(on)
            painter.drawEllipse(ring.adjusted(3, 3, -3, -3))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter marks; the arrows go along the row."""
        steps = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class MarksField(Field):
    """One row: its title, and a mark for each choice. What is marked is cleared by a click."""

    def __init__(
        self, desk: Desk, title: str, hint: str, edit_of: EditOf, choices: tuple[Choice, ...]
    ) -> None:
        """`edit_of` makes an edit of the marked value, None for none."""
        row = QWidget()
        super().__init__(title, "", row)
        self.stand_alone()
        self.column.setSpacing(0)
        row.setAccessibleDescription(hint)
        self.value: object = None
        self.marks: dict[object, Mark] = {}
        name = ShortLabel(title, "body")
        name.setToolTip(hint)
        name.setStatusTip(hint)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(name, 1)
        for words, value in choices:
            mark = Mark(f"{title}: {words}")
            mark.clicked.connect(lambda _on=False, value=value: self._press(desk, edit_of, value))
            self.marks[value] = mark
            line.addWidget(mark)

    @property
    def focus_target(self) -> QWidget:
        """The first mark."""
        return next(iter(self.marks.values()))

    def show_value(self, value: object) -> None:
        """Mark what the record holds."""
        self.value = value
        for each, mark in self.marks.items():
            mark.setChecked(each == value)

    def _press(self, desk: Desk, edit_of: EditOf, value: object) -> None:
        if not desk.do(edit_of(None if value == self.value else value)):
            self.show_value(self.value)


def heads(choices: tuple[Choice, ...]) -> QWidget:
    """What the columns are called, over a grid of marks."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 2)
    grid.setSpacing(0)
    grid.setColumnStretch(0, 1)
    for at, (words, _) in enumerate(choices):
        head = label(BROKEN.get(words, words.replace(" ", "\n", 1)), "muted")
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        head.setFixedWidth(COLUMN)
        grid.addWidget(head, 0, at + 1)
    return made
