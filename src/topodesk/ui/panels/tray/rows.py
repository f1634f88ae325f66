"""The rows of the tray as a list shows them, and how one row is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from topodesk.tools.things import Thing
from topodesk.ui.look.fonts import MEDIUM, REGULAR, font
from topodesk.ui.look.tokens import ACCENT_SOFT, INK, MUTED, TILE_HOVER
from topodesk.ui.panels.palette.shapes import team_path
from topodesk.ui.panels.palette.tints import TEAMS

if TYPE_CHECKING:
    from topodesk.model.roster import ListedTeam

ROW = 30
EDGE = 6
SWATCH = QSize(16, 12)
LONGEST = 300
"""Characters of a name that a row looks at."""

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """Listed teams in the order they are shown; a new name is handed to `renamed`."""

    def __init__(self, parent: QObject) -> None:
        """No team yet."""
        super().__init__(parent)
        self.teams: Sequence[ListedTeam] = ()
        self.renamed: Callable[[str, str], object] = lambda _id, _name: None

    def show(self, teams: Sequence[ListedTeam]) -> None:
        """Show these teams."""
        self.beginResetModel()
        self.teams = teams
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row for each team."""
        return 0 if parent is not None and parent.isValid() else len(self.teams)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name: on one line to be read, whole to be edited."""
        if not index.isValid():
            return None
        team = self.teams[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return team.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(team.name[:LONGEST].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            said = [team.name[:LONGEST], team.mission[:LONGEST]]
            return "<br>".join(escape(text) for text in said if text)  # a name such as <b> is one
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Another name was typed."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self.renamed(self.teams[index.row()].id, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen and its name edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable


class RowPainter(QStyledItemDelegate):
    """Paints a row: the shape of the team's type, its name, its people."""

    def __init__(self, rows: Rows, parent: QObject) -> None:
        """Paints what `rows` holds."""
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        team = self._rows.teams[index.row()]
        place, state = _rect(option), _state(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ACCENT_SOFT if chosen else TILE_HOVER))
            painter.drawRoundedRect(QRectF(place).adjusted(0, 1, 0, -1), 5, 5)
        inner = place.adjusted(EDGE, 0, -EDGE, 0)
        _paint_swatch(painter, Thing(team.type.value), inner)
        inner.setLeft(inner.left() + SWATCH.width() + 9)
        if team.people is not None:
            inner.setRight(inner.right() - _paint_people(painter, f"{team.people:g}", inner))
        painter.setFont(font(13, MEDIUM))
        painter.setPen(QColor(INK))
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to edit the name in."""
        line = QLineEdit(parent)
        line.setMaxLength(32767)
        line.setAccessibleName("Name")
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the whole row."""
        editor.setGeometry(_rect(option))


def _paint_swatch(painter: QPainter, thing: Thing, row: QRect) -> None:
    tint = TEAMS[thing]
    box = QRectF(row.left(), 0, SWATCH.width(), SWATCH.height())
    box.moveTop(row.center().y() - SWATCH.height() / 2 + 0.5)
    pen = QPen(QColor(tint.outline), 1.5)
    if thing is Thing.UNDEFINED:
        pen.setDashPattern([1.4, 1.4])
    if thing is Thing.ENABLING:
        box.adjust(3.5, -1.5, -3.5, 1.5)
    path = team_path(thing, box)
    painter.fillPath(path, QColor(tint.fill))
    painter.strokePath(path, pen)


def _paint_people(painter: QPainter, people: str, row: QRect) -> int:
    """Paint a number at the right end of a row; the width it takes."""
    painter.setFont(font(12, REGULAR))
    painter.setPen(QColor(MUTED))
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, people)
    return painter.fontMetrics().horizontalAdvance(people) + 8


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return QRect(rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
