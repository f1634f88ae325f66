"""All changes of all scenarios in one table, to be read at a glance and copied."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from topodesk.session.trip_words import number
from topodesk.tools.tables.copying import as_tabs
from topodesk.ui.look.fonts import REGULAR, SEMIBOLD, font
from topodesk.ui.look.tokens import EDGE
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

if TYPE_CHECKING:
    from topodesk.session.trip_table import TripTable

Index = QModelIndex | QPersistentModelIndex
TITLE_ROW, NUMBER_ROW = 30, 22
HEADS = ("", "Teams", "Hand-offs", "Days")
WIDTHS = (50, 72, 50)
"""Pixels of the columns of numbers; the scenario has what is left."""


class SideBySide(QWidget):
    """The table and what its numbers are. `chosen` is told which change was clicked."""

    chosen = Signal(str)

    def __init__(self, say: Callable[[str], object]) -> None:
        """An empty table; `say` tells that it was copied."""
        super().__init__()
        self._say = say
        self.rows = TripRows()
        self.table = TripView(self.copy)
        self.table.setModel(self.rows)
        self.table.clicked.connect(self._clicked)
        self.copying = button("Copy", "quiet", self.copy, tip="Copy the table for a spreadsheet")
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 2, EDGE, 0)
        head.addWidget(label("What a change takes", "muted"))
        head.addStretch()
        head.addWidget(self.copying)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_table(self, table: TripTable) -> None:
        """Show these numbers."""
        self.rows.show(table)
        self.copying.setEnabled(bool(table.ids))
        self.table.span_titles()

    def copy(self) -> None:
        """Put the table on the clipboard, teams, hand-offs and days in columns of their own."""
        if self.rows.table is not None and self.rows.table.ids:
            QGuiApplication.clipboard().setText(as_tabs(self.rows.table.as_rows()))
            self._say("The table is on the clipboard; paste it into a spreadsheet")

    def _clicked(self, index: QModelIndex) -> None:
        table = self.rows.table
        change = table.ids[self.rows.place(index.row())[0]] if table is not None else ""
        if change:
            self.chosen.emit(change)


class TripRows(QAbstractTableModel):
    """For each change its title, and below it a row of numbers for each scenario; the average
    comes last."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.table: TripTable | None = None

    def show(self, table: TripTable) -> None:
        """Hold other numbers."""
        if table != self.table:
            self.beginResetModel()
            self.table = table
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """For each change, and for the average, a title and the scenarios."""
        return 0 if parent.isValid() or self.table is None else self._each * len(self.table.ids)

    def place(self, row: int) -> tuple[int, int]:
        """Which change a row is about, and which scenario: -1 for the title."""
        change, below = divmod(row, self._each)
        return change, below - 1

    @property
    def _each(self) -> int:
        return 1 + len(self.table.scenarios) if self.table is not None else 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """The scenario, then what is counted."""
        return 0 if parent.isValid() or self.table is None else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What is counted."""
        if orientation is not Qt.Orientation.Horizontal or self.table is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section) | Qt.AlignmentFlag.AlignVCenter
        return HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A title, or the numbers of one change in one scenario."""
        if not index.isValid() or self.table is None:
            return None
        (change, scenario), column = self.place(index.row()), index.column()
        title = scenario < 0
        if role == Qt.ItemDataRole.TextAlignmentRole:
            near = Qt.AlignmentFlag.AlignBottom if title else Qt.AlignmentFlag.AlignVCenter
            return _side(column) | near
        if role == Qt.ItemDataRole.FontRole:
            return QFont(font(12, SEMIBOLD if title else REGULAR))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if column:
            if title or role == Qt.ItemDataRole.ToolTipRole:
                return None
            return number(self.table.cells[change][scenario][column - 1]) or "–"
        named = self.table.titles[change] if title else self.table.scenarios[scenario]
        said = " ".join(named[:300].split())
        return escape(said) if role == Qt.ItemDataRole.ToolTipRole else said


class TripView(QTableView):
    """The table as it looks; Ctrl+C copies all of it."""

    def __init__(self, copy: Callable[[], object]) -> None:
        """An empty view."""
        super().__init__()
        self._copy = copy
        self.setObjectName("trips")
        self.setAccessibleName("Changes side by side")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def span_titles(self) -> None:
        """Let every title have the whole row."""
        self.clearSpans()
        rows = self.model()
        assert isinstance(rows, TripRows)
        for row in range(rows.rowCount()):
            title = rows.place(row)[1] < 0
            self.setRowHeight(row, TITLE_ROW if title else NUMBER_ROW)
            if title:
                self.setSpan(row, 0, 1, len(HEADS))
        if rows.columnCount():
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            for column, width in enumerate(WIDTHS, start=1):
                self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or walk about in the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _letters: str) -> None:
        """Letters mean nothing here."""


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
