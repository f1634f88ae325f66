"""A date that can be empty: typed, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.typed_field import EditOf, TypedField, a_date, date_text
from topodesk.ui.pieces.buttons import button


class DateField(TypedField):
    """`2027-03-31`, or nothing."""

    def __init__(self, desk: Desk, title: str, hint: str, edit_of: EditOf) -> None:
        """`edit_of` makes an edit of a day, or of None."""
        super().__init__(desk, title, hint, edit_of, parse=a_date, shown=date_text)
        assert isinstance(self.editor, QLineEdit)
        self.editor.setPlaceholderText("YYYY-MM-DD")
        picking = self.editor.addAction(
            icon("calendar", MUTED), QLineEdit.ActionPosition.TrailingPosition
        )
        picking.setToolTip("Pick a day")
        picking.triggered.connect(self._pick)
        self._day_of = edit_of

    def _pick(self) -> None:
        chosen = self._value if isinstance(self._value, date) else self.desk.session.today
        popup = DayPicker(self.editor, chosen, self._picked)
        popup.move(self.editor.mapToGlobal(QPoint(0, self.editor.height() + 2)))
        popup.show()

    def _picked(self, day: date | None) -> None:
        self.desk.unfinished.pop(self.key, None)
        self.desk.do(self._day_of(day))
        self.show_again()


class DayPicker(QWidget):
    """A calendar that closes when a day is picked."""

    def __init__(self, parent: QWidget, day: date, picked: object) -> None:
        """Begin at `day`; `picked` gets the chosen one, or None to empty the field."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
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
