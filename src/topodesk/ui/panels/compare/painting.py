"""Paints a row of the changes: a sign, the name, and below it what is otherwise."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from topodesk.ui.look.fonts import BOLD, SEMIBOLD, font
from topodesk.ui.look.tokens import (
    ACCENT_SOFT,
    BODY,
    CHANGED,
    EDGE,
    GOOD,
    INK,
    MUTED,
    SMALL,
    TILE,
    WHITE,
)
from topodesk.ui.panels.compare.model import ChangesModel, Index
from topodesk.ui.panels.compare.rows import Row

TEXT_AT = EDGE + 26
HEAD = 38
TOP, NAME, LINE, FOOT = 7, 18, 15, 7
"""Heights: above the name, the name, each line of words, and below."""
MOST_LINES = 3
_WRAP = Qt.TextFlag.TextWordWrap


class ChangesPainting(QStyledItemDelegate):
    """The delegate of the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        """For one list."""
        super().__init__(view)
        self._view = view
        self._lines: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need in the width there is."""
        model = index.model()
        row = model.rows[index.row()] if isinstance(model, ChangesModel) else Row("head", "")
        if row.sign == "head":
            return QSize(80, HEAD)
        room = self._view.viewport().width() - TEXT_AT - EDGE
        return QSize(80, TOP + NAME + LINE * self._lines_of(row.words, room) + FOOT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading or a row."""
        model = index.model()
        if not isinstance(model, ChangesModel):
            return
        row, box = model.rows[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.sign == "head":
            _paint_head(painter, row, box, first=not index.row())
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(ACCENT_SOFT))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(box, QColor(TILE))
            paint_sign(painter, row.sign, QPointF(EDGE + 8, box.top() + TOP + NAME / 2))
            _paint_words(painter, row, box)
        painter.restore()

    def _lines_of(self, words: str, room: int) -> int:
        known = self._lines.get((words, room))
        if known is None:
            if len(self._lines) > 4000:
                self._lines.clear()
            metrics = QFontMetrics(font(SMALL))
            area = metrics.boundingRect(QRect(0, 0, max(room, 40), 10_000), _WRAP, words)
            known = min(MOST_LINES, max(1, round(area.height() / metrics.lineSpacing())))
            self._lines[words, room] = known
        return known


def paint_sign(painter: QPainter, sign: str, at: QPointF) -> None:
    """New: a filled circle with a plus; gone: a dashed one with a minus; changed: an outline with
    an arrow."""
    tone = QColor({"new": GOOD, "changed": CHANGED}.get(sign, MUTED))
    style = Qt.PenStyle.DashLine if sign == "gone" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(tone, 1.3, style))
    painter.setBrush(tone if sign == "new" else QColor(WHITE))
    painter.drawEllipse(at, 7.5, 7.5)
    ink = QPen(QColor(WHITE) if sign == "new" else tone, 1.5)
    ink.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(ink)
    painter.drawLine(at - QPointF(3.2, 0), at + QPointF(3.2, 0))
    if sign == "new":
        painter.drawLine(at - QPointF(0, 3.2), at + QPointF(0, 3.2))
    elif sign == "changed":
        painter.drawPolyline(
            [at + QPointF(0.8, -2.4), at + QPointF(3.2, 0), at + QPointF(0.8, 2.4)]
        )


def _paint_head(painter: QPainter, row: Row, box: QRectF, *, first: bool) -> None:
    letters = font(SMALL, BOLD)
    letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.9)
    painter.setFont(letters)
    painter.setPen(QColor(MUTED))
    area = box.adjusted(EDGE, 0, -EDGE, -6)
    painter.drawText(
        area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, row.name.upper()
    )


def _paint_words(painter: QPainter, row: Row, box: QRectF) -> None:
    area = box.adjusted(TEXT_AT, TOP, -EDGE, 0)
    line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    face = font(weight=SEMIBOLD)
    painter.setFont(face)
    painter.setPen(QColor(MUTED if row.sign == "gone" else INK))
    name = QFontMetrics(face).elidedText(row.name, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(QRectF(area.x(), area.y(), area.width(), NAME), line, name)
    painter.setFont(font(SMALL))
    painter.setPen(QColor(BODY))
    below = area.adjusted(0, NAME, 0, 1 - FOOT)
    painter.setClipRect(below)
    painter.drawText(below, _WRAP, row.words)
