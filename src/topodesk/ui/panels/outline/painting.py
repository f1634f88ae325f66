"""Paints a line of the outline: the shape of what it is, its name, and quietly what is under it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from topodesk.model.record import Record
from topodesk.tools.things import Thing
from topodesk.ui.look.fonts import BOLD, REGULAR, SEMIBOLD, font
from topodesk.ui.look.icons import strokes
from topodesk.ui.look.tokens import INK, MUTED, SMALL
from topodesk.ui.panels.outline.model import Index, OutlineModel
from topodesk.ui.panels.palette.shapes import paint_mode, team_path
from topodesk.ui.panels.palette.tints import MODES, TEAMS

HEIGHT = 26
ICON = 24
"""Room for the shape before the name."""
LONGEST = 10_000
MOST_QUIET = 0.45
"""Of the line, for what stands beside the name."""

STROKES = {
    "value_streams": "stream",
    "journey_steps": "step",
    "customers": "customer",
    "groupings": "grouping",
    "components": "component",
}
LETTERS = {
    "stream_aligned": "SA",
    "platform": "PL",
    "enabling": "EN",
    "complicated_subsystem": "CS",
    "undefined": "?",
}
STRONG = frozenset({"value_streams", "groupings"})


class OutlinePainting(QStyledItemDelegate):
    """The delegate of the outline."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are equally high."""
        return QSize(60, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line, in the room the tree leaves it."""
        model = index.model()
        if not isinstance(model, OutlineModel):
            return
        node = model.node(index)
        record = model.session.scenario.records.get(node.id)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if record is not None:
            _paint_icon(painter, record, QRectF(box.left(), box.top(), ICON - 4, box.height()))
            box.setLeft(box.left() + ICON)
        weight = SEMIBOLD if record is None or record.collection in STRONG else REGULAR
        _paint_words(painter, box, model.title(node), model.quiet(node), record is None, weight)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for the name."""
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST)
        editor.setAccessibleName("Name")
        return editor

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """A name nobody touched stays as it is stored, line breaks included."""
        if isinstance(editor, QLineEdit) and editor.isModified() and editor.text().strip():
            index.model().setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the name."""
        box = QRect(option.rect)
        editor.setGeometry(box.adjusted(ICON - 8, 0, -2, 0))


def _paint_words(
    painter: QPainter, box: QRectF, name: str, quiet: str, section: bool, weight: QFont.Weight
) -> None:
    line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    right = Qt.TextElideMode.ElideRight
    area = box.adjusted(0, 0, -12, 0)
    if quiet:
        face = font(SMALL)
        words = QFontMetricsF(face).elidedText(quiet, right, area.width() * MOST_QUIET)
        painter.setFont(face)
        painter.setPen(QColor(MUTED))
        painter.drawText(area, line | Qt.AlignmentFlag.AlignRight, words)
        area.setRight(area.right() - QFontMetricsF(face).horizontalAdvance(words) - 8)
    face = font(12, weight)
    painter.setFont(face)
    painter.setPen(QColor(MUTED if section else INK))
    shown = QFontMetricsF(face).elidedText(name, right, area.width())
    painter.drawText(area, line | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_icon(painter: QPainter, record: Record, box: QRectF) -> None:
    if record.collection == "teams":
        _paint_team(painter, str(getattr(record, "type", "undefined")), box)
    elif record.collection == "interactions":
        _paint_mode(painter, str(getattr(record, "mode", "undefined")), box)
    elif record.collection in STROKES:
        area = QRectF(box.left() + 1, box.center().y() - 8, 16, 16)
        strokes(STROKES[record.collection], MUTED).render(painter, area)


def _paint_team(painter: QPainter, type: str, box: QRectF) -> None:
    thing = Thing(type)
    tint, area = TEAMS[thing], QRectF(box.left(), box.center().y() - 7, 19, 14)
    pen = QPen(QColor(tint.outline), 1.2)
    if thing is Thing.UNDEFINED:
        pen.setDashPattern([1.5, 1.5])
    path = team_path(thing, area)
    painter.fillPath(path, QColor(tint.fill))
    painter.strokePath(path, pen)
    painter.setFont(font(8, BOLD))
    painter.setPen(QColor(INK))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, LETTERS[type])


def _paint_mode(painter: QPainter, mode: str, box: QRectF) -> None:
    middle = QPoint(round(box.left()) + 9, round(box.center().y()))
    if mode not in MODES:
        painter.setPen(QPen(QColor(MUTED), 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 6, 6)
        return
    painter.save()
    painter.translate(middle)
    painter.scale(0.62, 0.62)
    paint_mode(painter, mode, QRectF(-21, -14, 42, 28))
    painter.restore()
