"""Teams against streams or layers: a square for each, the darker the more work it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from topodesk.tools.tables.copying import as_tabs
from topodesk.ui.look.fonts import MEDIUM, SEMIBOLD, font
from topodesk.ui.look.tokens import ACCENT, ACCENT_SOFT, EDGE, INK, LINE, MUTED, SMALL, WHITE
from topodesk.ui.pieces.tips import tip

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from topodesk.session.matrix import Matrix

ROW = 28
NAMES = 190
WIDEST, NARROWEST, SLANTED = 128, 30, 70
"""Pixels of a column; below SLANTED its name is written upwards."""
LEVEL, UPRIGHT = 34, 124
"""Heights of the names above the columns."""


class MatrixView(QAbstractScrollArea):
    """Paints what can be seen of it. `chosen` is told the team whose row was clicked."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """No work to show yet."""
        super().__init__()
        self.matrix: Matrix | None = None
        self._most = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Who works on what")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix."""
        if matrix != self.matrix:
            self.matrix = matrix
            self._most = matrix.most
            self._measure()
            self.viewport().update()

    @property
    def column(self) -> int:
        """How wide a column is."""
        columns = len(self.matrix.columns) if self.matrix else 0
        room = self.viewport().width() - NAMES - 2 * EDGE
        return min(max(room // columns, NARROWEST), WIDEST) if columns else WIDEST

    @property
    def head(self) -> int:
        """How high the names above the columns are."""
        return UPRIGHT if self.column < SLANTED else LEVEL

    def row_at(self, where: QPoint) -> int | None:
        """The row under a point; None where there is none."""
        row = (where.y() - self.head + self.verticalScrollBar().value()) // ROW
        rows = len(self.matrix.teams) if self.matrix else 0
        return row if where.y() >= self.head and 0 <= row < rows else None

    def column_at(self, where: QPoint) -> int | None:
        """The column under a point; None where there is none."""
        left = where.x() - EDGE - NAMES + self.horizontalScrollBar().value()
        columns = len(self.matrix.columns) if self.matrix else 0
        column = left // self.column
        return column if where.x() >= EDGE + NAMES and 0 <= column < columns else None

    def copy(self) -> bool:
        """Put it on the clipboard as a table; whether there was anything."""
        if self.matrix is None or not self.matrix.teams:
            return False
        QGuiApplication.clipboard().setText(as_tabs(self.matrix.as_rows()))
        return True

    # -- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns may be wider or narrower."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies all of it."""
        if not event.matches(QKeySequence.StandardKey.Copy) or not self.copy():
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the team of a row."""
        row = self.row_at(event.position().toPoint())
        if row is not None and self.matrix is not None and self.matrix.teams[row]:
            self.chosen.emit(self.matrix.teams[row])

    def viewportEvent(self, event: QEvent) -> bool:
        """What a square says in words."""
        if isinstance(event, QHelpEvent) and event.type() == QHelpEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.says(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def says(self, where: QPoint) -> str:
        """“Buy team: 6 work cells for Buy”, or the whole name of a team or column."""
        row, column = self.row_at(where), self.column_at(where)
        if self.matrix is None:
            return ""
        if row is None:
            return self.matrix.columns[column] if column is not None else ""
        name = " ".join(self.matrix.names[row][:200].split())
        if column is None:
            return name
        count = self.matrix.counts[row][column]
        cells = f"{count} work {'cell' if count == 1 else 'cells'}"
        return f"{name}: {cells} for {' '.join(self.matrix.columns[column][:200].split())}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that can be seen, and the names of the columns above them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.matrix is not None and self.matrix.teams:
            top = self.verticalScrollBar().value() // ROW
            many = self.viewport().height() // ROW + 2
            for row in range(top, min(top + many, len(self.matrix.teams))):
                self._row(painter, row)
            self._names(painter)
        painter.end()

    # -- inside ------------------------------------------------------------------------------

    def _measure(self) -> None:
        rows = len(self.matrix.teams) if self.matrix else 0
        columns = len(self.matrix.columns) if self.matrix else 0
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        high = self.viewport().height() - self.head
        wide = self.viewport().width() - NAMES - 2 * EDGE
        down.setRange(0, max(0, rows * ROW + EDGE - high))
        down.setPageStep(max(high, ROW))
        down.setSingleStep(ROW)
        across.setRange(0, max(0, columns * self.column - wide))
        across.setPageStep(max(wide, NARROWEST))
        across.setSingleStep(self.column)

    def _row(self, painter: QPainter, row: int) -> None:
        matrix = self.matrix
        if matrix is None:
            return
        top = self.head + row * ROW - self.verticalScrollBar().value()
        painter.save()
        painter.setClipRect(EDGE + NAMES, self.head, self.viewport().width(), 1 << 20)
        for column, count in enumerate(matrix.counts[row]):
            box = QRectF(self._left(column), top, self.column, ROW)
            if box.right() >= EDGE + NAMES and box.left() <= self.viewport().width():
                _square(painter, box, count, self._most)
        painter.setClipRect(0, self.head, EDGE + NAMES, 1 << 20)
        painter.setFont(font(12, MEDIUM))
        painter.setPen(QColor(INK if matrix.teams[row] else MUTED))
        name = QRectF(EDGE, top, NAMES - 14, ROW)
        _words(painter, name, matrix.names[row], Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    def _names(self, painter: QPainter) -> None:
        if self.matrix is None:
            return
        painter.fillRect(0, 0, self.viewport().width(), self.head, QColor(WHITE))
        painter.setFont(font(SMALL, SEMIBOLD))
        painter.setPen(QColor(MUTED))
        painter.setClipRect(EDGE + NAMES, 0, self.viewport().width(), self.head)
        for column, name in enumerate(self.matrix.columns):
            left = self._left(column)
            if self.column >= SLANTED:
                box = QRectF(left + 4, 0, self.column - 8, self.head - 6)
                _words(painter, box, name, Qt.AlignmentFlag.AlignHCenter)
            else:
                painter.save()
                painter.translate(left, self.head - 6)
                painter.rotate(-90)
                box = QRectF(0, 0, self.head - 12, self.column)
                _words(painter, box, name, Qt.AlignmentFlag.AlignLeft)
                painter.restore()

    def _left(self, column: int) -> int:
        return EDGE + NAMES + column * self.column - self.horizontalScrollBar().value()


def _square(painter: QPainter, box: QRectF, count: int, most: int) -> None:
    """Empty squares have an outline, full ones a number."""
    inner = box.adjusted(2, 2, -2, -2)
    painter.setPen(QColor(LINE))
    painter.setBrush(_shade(count / most) if count and most else QColor(WHITE))
    painter.drawRoundedRect(inner, 3, 3)
    if count:
        painter.setPen(QColor(WHITE if count / most > 0.55 else INK))
        painter.setFont(font(SMALL, SEMIBOLD))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(count))


def _shade(share: float) -> QColor:
    """From a soft blue to the accent."""
    soft, full = QColor(ACCENT_SOFT), QColor(ACCENT)
    along = 0.25 + 0.75 * share

    def between(a: float, b: float) -> float:
        return a + (b - a) * along

    return QColor.fromRgbF(
        between(soft.redF(), full.redF()),
        between(soft.greenF(), full.greenF()),
        between(soft.blueF(), full.blueF()),
    )


def _words(painter: QPainter, box: QRectF, text: str, where: Qt.AlignmentFlag) -> None:
    line = " ".join(text[:300].split())
    short = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, where | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)
