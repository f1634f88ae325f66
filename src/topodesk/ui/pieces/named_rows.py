"""Lists of things whose names are edited where they stand: their rows, and what all rows share."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from topodesk.ui.look.tokens import ACCENT_SOFT, TILE_HOVER

LONGEST = 300
"""Characters of a name that a row looks at."""

Index = QModelIndex | QPersistentModelIndex


class NamedRows(QAbstractListModel):
    """Rows of things with a name; another name is handed to `renamed`, with the thing's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No row yet."""
        super().__init__(parent)
        self.editable = True
        self.renamed: Callable[[str, str], object] = lambda _id, _name: None

    def id_of(self, at: int) -> str:
        """The id of what stands in a row."""
        raise NotImplementedError

    def said(self, at: int) -> tuple[str, ...]:
        """What is said about a row, its whole name first; "" where nothing is."""
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name: on one line to be read, whole to be edited; all that is said to hover over."""
        if not index.isValid():
            return None
        said = self.said(index.row())
        if role == Qt.ItemDataRole.EditRole:
            return said[0]
        short = [text[:LONGEST] for text in said if text]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(said[0][:LONGEST].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "<br>".join(escape(text) for text in short)  # a name such as <b> is one
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(" ".join(text.split()) for text in short)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Another name was typed."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self.renamed(self.id_of(index.row()), str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen, and its name edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable else flags


class NamedPainting(QStyledItemDelegate):
    """What painting such rows has in common: the ground of a row, and the line to edit its name."""

    word = "Name"

    def begin(
        self, painter: QPainter, option: QStyleOptionViewItem, margins: tuple[int, int]
    ) -> QRect:
        """Tint the ground of a row that is chosen or pointed at, up to `margins` at its sides and
        with round corners; where the row is."""
        place, state = place_of(option), state_of(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            side, corner = margins
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ACCENT_SOFT if chosen else TILE_HOVER))
            ground = QRectF(place).adjusted(side, 1, -side, -1)
            painter.drawRoundedRect(ground, corner, corner)
        return place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to edit the name in."""
        line = QLineEdit(parent)
        line.setMaxLength(200_000)
        line.setAccessibleName(self.word)
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the name."""
        editor.setGeometry(self.name_place(place_of(option)))

    def name_place(self, row: QRect) -> QRect:
        """Where in a row its name is edited."""
        return row


def place_of(option: QStyleOptionViewItem) -> QRect:
    """Where a row is."""
    rect: QRect = option.rect
    return QRect(rect)


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """Whether a row is chosen or pointed at."""
    state: QStyle.StateFlag = option.state
    return state
