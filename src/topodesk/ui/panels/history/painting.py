"""Paints a row of the history: a thread of dots, the step's name, what is special about it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from topodesk.ui.look.fonts import REGULAR, SEMIBOLD, font
from topodesk.ui.look.tokens import (
    ACCENT,
    ACCENT_SOFT,
    BORDER,
    EDGE,
    FAINT,
    INK,
    MUTED,
    SMALL,
    TILE,
    WHITE,
)
from topodesk.ui.panels.history.model import HistoryModel, Index
from topodesk.ui.panels.history.rows import Row

HEIGHT = 30
TEXT_AT = EDGE + 20.0
DOT = 4.0


class HistoryPainting(QStyledItemDelegate):
    """The delegate of the history's list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(80, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row as it stands in the history."""
        model = index.model()
        if not isinstance(model, HistoryModel):
            return
        row, box = model.rows[index.row()], QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.here:
            painter.fillRect(box, QColor(ACCENT_SOFT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(TILE))
        _paint_thread(
            painter, row, box, first=not index.row(), last=index.row() + 1 == len(model.rows)
        )
        _paint_words(painter, row, box)
        if row.here and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(ACCENT), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(6, 2, -6, -2), 5, 5)
        painter.restore()


def _paint_thread(painter: QPainter, row: Row, box: QRectF, *, first: bool, last: bool) -> None:
    x, y = EDGE + 4.0, box.center().y()
    painter.setPen(QPen(QColor(BORDER), 1.5))
    if not first:
        painter.drawLine(QPointF(x, box.top()), QPointF(x, y - DOT))
    if not last:
        painter.drawLine(QPointF(x, y + DOT), QPointF(x, box.bottom()))
    tone = QColor(ACCENT if row.here else FAINT)
    painter.setPen(QPen(tone, 1.5))
    painter.setBrush(QColor(WHITE) if row.undone else tone)
    size = DOT + 1 if row.here else DOT - 1
    painter.drawEllipse(QPointF(x, y), size, size)


def _paint_words(painter: QPainter, row: Row, box: QRectF) -> None:
    line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    area = box.adjusted(TEXT_AT, 0, -EDGE, 0)
    if row.quiet:
        face = font(SMALL)
        words = QFontMetricsF(face).elidedText(
            row.quiet, Qt.TextElideMode.ElideRight, area.width() * 0.45
        )
        painter.setFont(face)
        painter.setPen(QColor(MUTED))
        painter.drawText(area, line | Qt.AlignmentFlag.AlignRight, words)
        area.setRight(area.right() - QFontMetricsF(face).horizontalAdvance(words) - 10)
    face = font(weight=SEMIBOLD if row.here else REGULAR)
    painter.setFont(face)
    painter.setPen(QColor(FAINT if row.undone else INK))
    name = QFontMetricsF(face).elidedText(row.name, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, line | Qt.AlignmentFlag.AlignLeft, name)
