"""Things to choose by name: what each row holds, and how it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from topodesk.ui.look.fonts import MEDIUM, REGULAR, font
from topodesk.ui.look.tokens import ACCENT_SOFT, INK, MUTED

ROW = 28
"""Height of a row in pixels."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what is taken, what it is called, and quietly beside it more about it."""

    key: object
    name: str
    about: str = ""


class EntryRows(QAbstractListModel):
    """The entries, for the view and for whoever reads the screen aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Have other rows."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row reads."""
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return " ".join(entry.name[:400].split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.name[:400]}, {entry.about}"
        return None


class EntryPainter(QStyledItemDelegate):
    """A name, and quietly at the right what it is."""

    def __init__(self, rows: EntryRows) -> None:
        super().__init__()
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are alike."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, highlighted when Enter would take it."""
        rect: QRect = option.rect
        state = option.state
        entry = self._rows.entries[index.row()]
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ACCENT_SOFT))
            painter.drawRoundedRect(rect, 4, 4)
        inner = rect.adjusted(8, 0, -8, 0)
        about = _written(painter, inner, entry.about, 11, MUTED, inner.width() * 0.55, right=True)
        name = str(self._rows.data(index))
        _written(painter, inner, name, 13, INK, inner.width() - about - 12)


def _written(
    painter: QPainter,
    rect: QRect,
    text: str,
    size: int,
    colour: str,
    room: float,
    *,
    right: bool = False,
) -> int:
    """Write one line at the left or right of `rect`, shortened to `room`; its width."""
    painter.setFont(font(size, MEDIUM if not right else REGULAR))
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
