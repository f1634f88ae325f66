"""The rows of the tray as a list shows them, and how one row is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from topodesk.tools.things import Thing
from topodesk.ui.look.fonts import MEDIUM, REGULAR, font
from topodesk.ui.look.tokens import INK, MUTED
from topodesk.ui.panels.palette.shapes import team_path
from topodesk.ui.panels.palette.tints import TEAMS
from topodesk.ui.pieces.named_rows import Index, NamedPainting, NamedRows

if TYPE_CHECKING:
    from topodesk.model.roster import ListedTeam

ROW = 30
EDGE = 6
SWATCH = QSize(16, 12)


class Rows(NamedRows):
    """Listed teams in the order they are shown."""

    def __init__(self, parent: QObject) -> None:
        """No team yet."""
        super().__init__(parent)
        self.teams: Sequence[ListedTeam] = ()

    def show(self, teams: Sequence[ListedTeam]) -> None:
        """Show these teams."""
        self.beginResetModel()
        self.teams = teams
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row for each team."""
        return 0 if parent is not None and parent.isValid() else len(self.teams)

    def id_of(self, at: int) -> str:
        """The id of a team."""
        return self.teams[at].id

    def said(self, at: int) -> tuple[str, ...]:
        """Its name and its mission."""
        return self.teams[at].name, self.teams[at].mission


class RowPainter(NamedPainting):
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
        painter.save()
        place = self.begin(painter, option, (0, 5))
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
