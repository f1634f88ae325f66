"""The rows of the library: headings, templates with a small picture, components."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from topodesk.storage.templates import Template
    from topodesk.tools.things import InHand

LONGEST = 300
"""Characters of a name that a row looks at."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row: what it reads, what is dragged from it, the template it is, if it is one."""

    sort: Literal["heading", "hint", "template", "component", "service"]
    name: str
    about: str = ""
    thing: InHand | None = None
    template: Template | None = None

    @property
    def key(self) -> str:
        """What a row is known by when others come and go."""
        return str(getattr(self.thing, "id", ""))


class LibraryRows(QAbstractListModel):
    """Rows in the order they are shown."""

    def __init__(self, parent: QObject) -> None:
        """No row yet."""
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name on one line; more for those who hover or listen."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.name[:LONGEST].split())
        said = [text for text in (row.name[:LONGEST], row.about[:LONGEST]) if text]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(said)
        if role == Qt.ItemDataRole.ToolTipRole and row.thing is not None:
            return "<br>".join(escape(text) for text in said)  # a name such as <b> is one
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be put on the map can be chosen."""
        if not index.isValid() or self.rows[index.row()].thing is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
