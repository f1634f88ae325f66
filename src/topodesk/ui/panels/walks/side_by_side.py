"""All changes of all scenarios in one table, to be read at a glance and copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from topodesk.ui.look.fonts import REGULAR, SEMIBOLD, font
from topodesk.ui.look.tokens import EDGE
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

if TYPE_CHECKING:
    from topodesk.session.trip_table import TripTable

Index = QModelIndex | QPersistentModelIndex
TITLE_ROW, NUMBER_ROW = 28, 22
NARROWEST = 92
"""Pixels of a scenario's column."""


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
        head.addWidget(label("Teams · hand-offs · days", "muted"))
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
            QGuiApplication.clipboard().setText(self.rows.table.as_text())
            self._say("The table is on the clipboard; paste it into a spreadsheet")

    def _clicked(self, index: QModelIndex) -> None:
        table = self.rows.table
        if table is not None and table.ids[index.row() // 2]:
            self.chosen.emit(table.ids[index.row() // 2])


class TripRows(QAbstractTableModel):
    """Two rows for each change, its title and below it its numbers, a column for each scenario;
    the average comes last."""

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
        """Two for each change, and for the average."""
        return 0 if parent.isValid() or self.table is None else 2 * len(self.table.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """One for each scenario."""
        return 0 if parent.isValid() or self.table is None else len(self.table.scenarios)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The scenarios."""
        if orientation is not Qt.Orientation.Horizontal or self.table is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            names = self.table.scenarios
            return " ".join(names[section][:100].split()) if section < len(names) else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A title, or the numbers of one change in one scenario."""
        if not index.isValid() or self.table is None:
            return None
        at, numbers = divmod(index.row(), 2)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            near = Qt.AlignmentFlag.AlignTop if numbers else Qt.AlignmentFlag.AlignBottom
            return Qt.AlignmentFlag.AlignLeft | near
        if role == Qt.ItemDataRole.FontRole:
            return QFont(font(12, REGULAR if numbers else SEMIBOLD))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if not numbers:
            return " ".join(self.table.titles[at][:300].split()) if index.column() == 0 else ""
        from topodesk.session.trip_table import says

        return says(self.table.cells[at][index.column()])


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
        self.horizontalHeader().setMinimumSectionSize(NARROWEST)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def span_titles(self) -> None:
        """Let every title have the whole row."""
        self.clearSpans()
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, NUMBER_ROW if row % 2 else TITLE_ROW)
            if not row % 2 and self.model().columnCount() > 1:
                self.setSpan(row, 0, 1, self.model().columnCount())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or walk about in the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _letters: str) -> None:
        """Letters mean nothing here."""
