"""The rows of a table as Qt sees them: records, then rows that are not yet records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from topodesk.tools.tables.filling import add_row, fill_cell, values_of
from topodesk.tools.tables.names import Names, folded
from topodesk.ui.look.tokens import BAD_TEXT, INK, MUTED

if TYPE_CHECKING:
    from topodesk.model.record import Record
    from topodesk.session.session import Session
    from topodesk.tools.tables.column import Column
    from topodesk.tools.tables.table import Table

Index = QModelIndex | QPersistentModelIndex
LONGEST = 400
"""Letters of a text a cell looks at; nobody reads more in one line."""


@dataclass(slots=True)
class Draft:
    """A row that is no record yet: what was typed, and values it has from the start."""

    texts: dict[str, str] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)


class Rows(QAbstractTableModel):
    """Records in the order of the file or sorted for the eye, then drafts; the last is empty.

    What was typed and does not fit stays in its cell, marked; `complain` is told why.
    """

    def __init__(self, session: Session, table: Table) -> None:
        """The rows of a table of this design."""
        super().__init__()
        self.session, self.table = session, table
        self.complain: Callable[[str], object] = lambda _sentence: None
        self.ids: list[str] = []
        self.drafts = [Draft()]
        self.unfinished: dict[tuple[str, str], str] = {}
        self.sorted_by: tuple[int, bool] | None = None
        self._rank: dict[str, int] = {}
        self._names = Names(session)
        self.refresh()

    # -- what there is ---------------------------------------------------------------------------

    @property
    def editable(self) -> bool:
        """Whether anything can be written."""
        return not self.session.read_only

    def refresh(self) -> None:
        """Show the records as they are now; rows that came since stand behind the others."""
        records = self.table.rows(self.session)
        for record in records:
            self._rank.setdefault(record.id, len(self._rank))
        ids = sorted((record.id for record in records), key=self._rank.__getitem__)
        self._names = Names(self.session)
        if ids != self.ids:
            self.beginResetModel()
            self.ids = ids
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, self._last))

    def sort_by(self, column: int | None, *, down: bool = False) -> None:
        """Sort for the eye by a column; None: as in the file. The file stays as it is."""
        records = list(self.table.rows(self.session))
        self.sorted_by = None if column is None else (column, down)
        if column is not None:
            chosen = self.table.columns[column]
            filled = [r for r in records if chosen.text(self._names, r)]
            filled.sort(key=lambda record: self._sort_key(chosen, record), reverse=down)
            records = filled + [r for r in records if not chosen.text(self._names, r)]
        self._rank = {record.id: at for at, record in enumerate(records)}
        self.refresh()

    def text(self, row: int, column: int) -> str:
        """All that a cell says."""
        chosen = self.table.columns[column]
        if row >= len(self.ids):
            draft = self.drafts[row - len(self.ids)]
            value = draft.values.get(chosen.name)
            shown = chosen.shown(self._names, value) if value is not None else ""
            return draft.texts.get(chosen.name, shown)
        id = self.ids[row]
        typed = self.unfinished.get((id, chosen.name))
        record = self.table.store(self.session).records.get(id)  # it may have gone just now
        shown = chosen.text(self._names, record) if record is not None else ""
        return typed if typed is not None else shown

    def offers(self, column: int) -> Sequence[str] | None:
        """The words a cell can be chosen from; None where anything can be typed."""
        offers = self.table.columns[column].offers
        return None if offers is None else offers(self._names)

    def row_of(self, id: str) -> int:
        """Where a record stands; the last row where it does not."""
        return self.ids.index(id) if id in self.ids else self.rowCount() - 1

    def draft(self, values: dict[str, object]) -> int:
        """Have an empty row with these values already in it; which row that is."""
        self.beginResetModel()
        self.drafts[-1] = Draft(values=values)
        self.endResetModel()
        return self.rowCount() - 1

    def forget_typed(self) -> None:
        """Another scenario is shown: what was only typed belongs to none of its records."""
        self.beginResetModel()
        self.drafts[:] = self.drafts[-1:]
        if not self.table.of_design:
            self.unfinished.clear()
        self.endResetModel()

    def wait(self, rows: Sequence[dict[str, str]]) -> None:
        """Take rows in that still need something."""
        if rows:
            self.beginResetModel()
            self.drafts[-1:-1] = [Draft(dict(texts)) for texts in rows]
            self.endResetModel()

    def drop(self, row: int) -> None:
        """Take out a row that is no record yet."""
        at = row - len(self.ids)
        if 0 <= at < len(self.drafts):
            self.beginResetModel()
            del self.drafts[at]
            if not self.drafts or self.drafts[-1].texts:
                self.drafts.append(Draft())
            self.endResetModel()

    # -- Qt --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """Records and drafts."""
        drafts = len(self.drafts) if self.editable else 0
        return 0 if parent.isValid() else len(self.ids) + drafts

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """One for each thing known."""
        return 0 if parent.isValid() else len(self.table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called and what it is for; rows have numbers."""
        if orientation is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                return str(section + 1) if section < len(self.ids) else "+"
            return None
        column = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(column.hint)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell, and how."""
        row, at = index.row(), index.column()
        if not index.isValid() or row >= self.rowCount():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = " ".join(self.text(row, at)[:LONGEST].split())
            return shown or (self.table.invitation if self._invites(row, at) else "")
        if role == Qt.ItemDataRole.EditRole:
            return self.text(row, at)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self.text(row, at)[:1_000]
            return escape(text).replace("\n", "<br>") if len(text) > 12 else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(self.table.columns[at])
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._ink(row, at))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell was written; what does not fit is said, and stays there to be mended."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, name, text = index.row(), self.table.columns[index.column()].name, str(value)
        if text == self.text(row, index.column()):
            return False
        if row >= len(self.ids):
            return self._write_draft(row - len(self.ids), name, text)
        id = self.ids[row]
        sentence = fill_cell(self.session, self.table, id, name, text)
        if sentence:
            self.unfinished[id, name] = text
            self.complain(sentence)
        else:
            self.unfinished.pop((id, name), None)
        self.refresh()
        return not sentence

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be written, unless the design is only read."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable else flags

    # -- inside ----------------------------------------------------------------------------------

    @property
    def _last(self) -> int:
        return len(self.table.columns) - 1

    def _sort_key(self, column: Column, record: Record) -> tuple[int, float, str]:
        value = column.value(record) if column.value else getattr(record, column.name)
        if isinstance(value, date):
            return (0, float(value.toordinal()), "")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return (0, float(value), "")
        return (1, 0.0, folded(column.text(self._names, record)))

    def _write_draft(self, at: int, name: str, text: str) -> bool:
        draft = self.drafts[at]
        draft.texts[name] = text
        draft.texts = {key: typed for key, typed in draft.texts.items() if typed.strip()}
        if at == len(self.drafts) - 1 and draft.texts:
            self.beginInsertRows(QModelIndex(), self.rowCount(), self.rowCount())
            self.drafts.append(Draft())
            self.endInsertRows()
        values, problems = values_of(self._names, self.table, draft.texts)
        values = {**draft.values, **values}
        if name in problems:
            self.complain(problems[name])
        if draft.texts and all(values.get(need) is not None for need in self.table.needs):
            self._become(at, values, {key: draft.texts[key] for key in problems})
        return True

    def _become(self, at: int, values: dict[str, object], problems: dict[str, str]) -> None:
        """Make a record of a draft."""
        id, sentence = add_row(self.session, self.table, values)
        if not id:
            self.complain(sentence)
            return
        for name, text in problems.items():
            self.unfinished[id, name] = text
        self._rank[id] = len(self._rank)
        if at == 0:  # it stands where it stood
            self.ids.append(id)
            del self.drafts[0]
            self.refresh()
        else:
            self.beginResetModel()
            del self.drafts[at]
            self.endResetModel()
            self.refresh()

    def _invites(self, row: int, column: int) -> bool:
        return column == 0 and row == self.rowCount() - 1 and self.editable

    def _ink(self, row: int, column: int) -> str:
        name = self.table.columns[column].name
        if row >= len(self.ids):
            text = self.drafts[row - len(self.ids)].texts.get(name, "")
            if not text:
                return MUTED
            return BAD_TEXT if values_of(self._names, self.table, {name: text})[1] else INK
        return BAD_TEXT if (self.ids[row], name) in self.unfinished else INK

    @staticmethod
    def _side(column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
