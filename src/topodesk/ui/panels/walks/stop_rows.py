"""The stops of a walk as rows of a table, each cell edited where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from topodesk.ui.panels.inspector.typed_field import number_text, whole_or_half

TEAM, WORK, WAIT, BACK, GATE, NOTE = range(6)
HEADS = ("Team", "Work", "Wait", "Back", "Gate", "Note")
TIPS = (
    "Who acts, in this order",
    "Days the team works on it",
    "Days it waits for the team",
    "It comes back to a team that had it",
    "The team has to let it through",
    "What was said about it",
)
FIELDS = {WORK: "work_days", WAIT: "wait_days", BACK: "returned", NOTE: "note"}
CHECKED = frozenset({BACK, GATE})

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StopRow:
    """One stop: the team and its name, and the value of every cell behind it."""

    team: str
    name: str
    cells: dict[int, object] = field(default_factory=dict)


class StopRows(QAbstractTableModel):
    """The stops; `edited` is told row, column and value, `complain` a sentence about a value."""

    def __init__(self) -> None:
        """No stop yet."""
        super().__init__()
        self.rows: Sequence[StopRow] = ()
        self.editable = True
        self.edited: Callable[[int, int, object], object] = lambda _row, _column, _value: None
        self.complain: Callable[[str], object] = lambda _sentence: None

    def show(self, rows: Sequence[StopRow]) -> None:
        """Show these; as many as before are shown in place, so that a cell stays the current."""
        if len(rows) == len(self.rows) and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, NOTE))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """How many stops there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """One column for each thing known about a stop."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called, and what it is for."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(HEADS):
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADS[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return TIPS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        value = row.cells.get(column)
        if role == Qt.ItemDataRole.CheckStateRole and column in CHECKED:
            return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and column in (TEAM, NOTE):
            return escape(self._text(index.row(), column)[:400])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADS[column]} {self._text(index.row(), column)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._text(index.row(), column)[:300].split())
        if role == Qt.ItemDataRole.EditRole:
            return self._text(index.row(), column)
        return None

    def _text(self, at: int, column: int) -> str:
        row = self.rows[at]
        value = row.cells.get(column)
        if column == TEAM:
            return f"{at + 1}  {row.name}"
        if column in CHECKED:
            return ""
        return str(value or "") if column == NOTE else number_text(value)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell was edited; what does not fit is said and not taken."""
        column = index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column in CHECKED:
            self.edited(index.row(), column, Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or column not in FIELDS:
            return False
        try:
            new = str(value) if column == NOTE else whole_or_half(str(value))
        except ValueError as error:
            self.complain(str(error))
            return False
        if new != self.rows[index.row()].cells.get(column):
            self.edited(index.row(), column, new)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days and notes are typed, the rest is ticked; rows can be dragged between others."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable
        if not self.editable:
            return usual
        if index.column() in CHECKED:
            return usual | flag.ItemIsDragEnabled | flag.ItemIsUserCheckable
        if index.column() in FIELDS:
            return usual | flag.ItemIsDragEnabled | flag.ItemIsEditable
        return usual | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move."""
        return Qt.DropAction.MoveAction
