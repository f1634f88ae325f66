"""A date that can be empty: typed, or picked from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import INK, MUTED
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.typed_field import EditOf, TypedField, a_date, date_text
from topodesk.ui.pieces.buttons import button

Objection = Callable[[date], str]


def fine(_day: date) -> str:
    """Any day fits."""
    return ""


def on_screen(corner: QPoint, popup: QWidget, beside: QWidget) -> QPoint:
    """Where a popup that would begin at `corner` stands whole on the screen of `beside`."""
    room = beside.screen().availableGeometry()
    right = max(room.left(), room.right() - popup.width() + 1)
    x = max(room.left(), min(corner.x(), right))
    if corner.y() + popup.height() <= room.bottom() + 1:
        return QPoint(x, corner.y())
    above = corner.y() - popup.height() - beside.height() - 4
    return QPoint(x, max(room.top(), above))


class DateField(TypedField):
    """`2027-03-31`, or nothing."""

    def __init__(
        self, desk: Desk, title: str, hint: str, edit_of: EditOf, *, objection: Objection = fine
    ) -> None:
        """`edit_of` makes an edit of a day, or of None; `objection` says why a day does not fit."""
        self._objection = objection
        super().__init__(desk, title, hint, edit_of, parse=self._fitting, shown=date_text)
        assert isinstance(self.editor, QLineEdit)
        self.editor.setPlaceholderText("Date")
        picking = self.editor.addAction(
            icon("calendar", MUTED), QLineEdit.ActionPosition.TrailingPosition
        )
        picking.setToolTip("Pick a day")
        picking.triggered.connect(self._pick)

    def _pick(self) -> None:
        chosen = self._value if isinstance(self._value, date) else self.desk.session.today
        popup = DayPicker(self.editor, chosen, self._picked)
        popup.adjustSize()
        corner = QPoint(self.editor.width() - popup.width(), self.editor.height() + 2)
        popup.move(on_screen(self.editor.mapToGlobal(corner), popup, self.editor))
        popup.show()

    def _picked(self, day: date | None) -> None:
        self._write(date_text(day))
        self._typed()
        self.desk.keep()

    def _fitting(self, text: str) -> date | None:
        day = a_date(text)
        objection = self._objection(day) if day is not None else ""
        if objection:
            raise ValueError(objection)
        return day


class DayPicker(QWidget):
    """A calendar that closes when a day is picked."""

    def __init__(self, parent: QWidget, day: date, picked: object) -> None:
        """Begin at `day`; `picked` gets the chosen one, or None to empty the field."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("day-picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(QColor(INK))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, plain)
        for name, chevron in (("prev", "chevron-left"), ("next", "chevron-right")):
            turn = self.calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if turn is not None:
                turn.setIcon(icon(chevron))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(lambda at: self._end(at.toPython()))
        self.calendar.activated.connect(lambda at: self._end(at.toPython()))
        self._picked = picked
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.calendar)
        column.addWidget(button("No date", "quiet", lambda: self._end(None)))

    def _end(self, day: date | None) -> None:
        picked, self._picked = self._picked, None
        if callable(picked):
            self.close()
            picked(day)
