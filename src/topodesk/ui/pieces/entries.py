"""Things to choose by name: what each row holds, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from topodesk.ui.look.fonts import MEDIUM, REGULAR, font
from topodesk.ui.look.tokens import ACCENT_SOFT, BODY, FIELD_BORDER, INK, MUTED, WHITE

ROW = 28
"""Height of a row in pixels."""
WRITES = Qt.ItemDataRole.UserRole + 1
"""The role of what taking a row writes, where that is not its name."""
CAP = 44
"""Width of a key that is painted in a row."""
ENTER, TAB = "Enter", "Tab"

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what is taken, what it is called, and quietly beside it more about it. Taking it
    writes `writes` where that is something else than its name."""

    key: object
    name: str
    about: str = ""
    writes: str = ""


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
        if role == WRITES:
            return entry.writes
        return None


KeyOf = Callable[[int], str]
"""The key that takes a row, such as Enter; "" where none does."""


class EntryPainter(QStyledItemDelegate):
    """A name, and quietly at the right what it is; with `key_of` also the key that takes it."""

    def __init__(self, rows: EntryRows, key_of: KeyOf | None = None) -> None:
        super().__init__()
        self._rows = rows
        self._key_of = key_of

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are alike."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, highlighted when Enter would take it."""
        rect: QRect = option.rect
        state = option.state
        entry = self._rows.entries[index.row()]
        key = self._key_of(index.row()) if self._key_of is not None else ""
        if state & QStyle.StateFlag.State_Selected or key == ENTER:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ACCENT_SOFT))
            painter.drawRoundedRect(rect, 4, 4)
        inner = rect.adjusted(8, 0, -8, 0)
        if self._key_of is not None:
            _cap(painter, inner, key)
            inner.setRight(inner.right() - CAP - 8)
        about = _written(painter, inner, entry.about, 11, MUTED, inner.width() * 0.55, right=True)
        name = str(self._rows.data(index))
        _written(painter, inner, name, 13, INK, inner.width() - about - 12)


def _cap(painter: QPainter, rect: QRect, key: str) -> None:
    """A key as it looks on a keyboard, at the right end of `rect`."""
    if not key:
        return
    cap = QRectF(rect.right() - CAP, rect.center().y() - 8.5, CAP, 18)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(FIELD_BORDER), 1))
    painter.setBrush(QColor(WHITE))
    painter.drawRoundedRect(cap, 4, 4)
    painter.setFont(font(11, MEDIUM))
    painter.setPen(QColor(BODY))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


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
