"""The rows of the history for Qt's list view."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from topodesk.ui.panels.history.rows import Row

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Holds rows; told of new ones as a whole, for there are few hundred at most."""

    def __init__(self) -> None:
        """No rows."""
        super().__init__()
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Hold other rows."""
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many places there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's name, all of it for a tooltip, and what a screen reader says."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.name
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
