"""Paints a row of the history: a thread of dots, the step's name, what is special about it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

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

HEIGHT, LINE = 30, 18
TEXT_AT = EDGE + 20.0
LINED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
DOT = 4.0


class HistoryPainting(QStyledItemDelegate):
    """The delegate of the history's list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, or two for a name that needs them."""
        model, view = index.model(), option.widget
        if not isinstance(model, HistoryModel) or not isinstance(view, QAbstractItemView):
            return QSize(80, HEIGHT)
        _, lines = _words(model.rows[index.row()], view.viewport().width())
        return QSize(80, HEIGHT + LINE * (len(lines) - 1))

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
    area = box.adjusted(TEXT_AT, 0, -EDGE, 0)
    quiet, lines = _words(row, round(box.width()))
    if quiet:
        painter.setFont(font(SMALL))
        painter.setPen(QColor(MUTED))
        painter.drawText(area, LINED | Qt.AlignmentFlag.AlignRight, quiet)
    painter.setFont(font(weight=SEMIBOLD if row.here else REGULAR))
    painter.setPen(QColor(FAINT if row.undone else INK))
    for number, line in enumerate(lines):
        down = LINE * (number - (len(lines) - 1) / 2)
        painter.drawText(area.translated(0, down), LINED | Qt.AlignmentFlag.AlignLeft, line)


def _words(row: Row, width: int) -> tuple[str, tuple[str, ...]]:
    """What is said beside the name in a row of that width, and the lines of the name."""
    room, quiet = width - TEXT_AT - EDGE, ""
    if row.quiet:
        metrics = QFontMetricsF(font(SMALL))
        quiet = metrics.elidedText(row.quiet, Qt.TextElideMode.ElideRight, room * 0.45)
        room -= metrics.horizontalAdvance(quiet) + 10
    return quiet, in_two_lines(row.name, round(room))


@lru_cache(maxsize=2_000)
def in_two_lines(name: str, width: int) -> tuple[str, ...]:
    """A name in one line of `width` pixels or in two; what is too much is left out of the middle
    of the second, so that both its beginning and its end can be read."""
    metrics = QFontMetricsF(font(weight=SEMIBOLD))
    if metrics.horizontalAdvance(name) <= width:
        return (name,)
    words, first = name.split(" "), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideMiddle, width)
    return (first, rest) if first else (rest,)
