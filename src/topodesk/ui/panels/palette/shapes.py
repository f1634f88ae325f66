"""Paints the tiles: the five team shapes, the quiet rows below them, the three mode symbols."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from topodesk.tools.things import Thing
from topodesk.ui.look.fonts import MEDIUM, SEMIBOLD, font
from topodesk.ui.look.icons import strokes
from topodesk.ui.look.tokens import ACCENT, FAINT, INK, LINE, MUTED, TILE, TILE_HOVER
from topodesk.ui.panels.palette.tints import MODES, TEAMS

OUTLINE = 2.0
CUT = 0.29
"""Corner of the octagon, as a share of its shorter side."""

ICONS = {
    Thing.VALUE_STREAM: "stream",
    Thing.JOURNEY_STEP: "step",
    Thing.CUSTOMER: "customer",
    Thing.PLATFORM_GROUPING: "grouping",
    Thing.COMPONENT: "component",
    Thing.NOTE: "note",
}


def team_path(thing: Thing, box: QRectF) -> QPainterPath:
    """The outline of a team shape that fills `box`."""
    path = QPainterPath()
    if thing is Thing.PLATFORM:
        path.addRect(box)
    elif thing is Thing.COMPLICATED_SUBSYSTEM:
        cut = CUT * min(box.width(), box.height())
        left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
        corners = [(left + cut, top), (right - cut, top), (right, top + cut)]
        corners += [(right, bottom - cut), (right - cut, bottom), (left + cut, bottom)]
        corners += [(left, bottom - cut), (left, top + cut)]
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        path.closeSubpath()
    else:
        share = 0.5 if thing is Thing.UNDEFINED else 0.2
        radius = share * min(box.width(), box.height())
        path.addRoundedRect(box, radius, radius)
    return path


def paint_team(painter: QPainter, thing: Thing, box: QRectF, text: str, *, hot: bool) -> None:
    """A team tile: the shape in its colours with its name."""
    tint = TEAMS[thing]
    fill = QColor(tint.fill)
    pen = QPen(QColor(tint.outline), OUTLINE)
    if thing is Thing.UNDEFINED:
        pen.setDashPattern([1, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    inner = box.adjusted(OUTLINE / 2, OUTLINE / 2, -OUTLINE / 2, -OUTLINE / 2)
    path = team_path(thing, inner)
    painter.fillPath(path, fill.darker(104) if hot else fill)
    painter.strokePath(path, pen)
    painter.setPen(QColor(INK))
    painter.setFont(font(11.5 if thing is Thing.ENABLING else 12.5, SEMIBOLD))
    words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(3, 2, -3, -2), words, text)


def paint_row(painter: QPainter, box: QRectF, text: str, key: str, *, hot: bool) -> None:
    """A quiet row with room for a symbol, a name, and a key at its end."""
    painter.setPen(QPen(QColor(LINE), 1))
    painter.setBrush(QColor(TILE_HOVER if hot else TILE))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.setFont(font(13, MEDIUM))
    painter.setPen(QColor(INK))
    painter.drawText(
        box.adjusted(40, 0, -26 if key else -6, 0), middle | Qt.AlignmentFlag.AlignLeft, text
    )
    if key:
        painter.setFont(font(11, SEMIBOLD))
        painter.setPen(QColor(FAINT))
        painter.drawText(box.adjusted(0, 0, -12, 0), middle | Qt.AlignmentFlag.AlignRight, key)


def paint_icon(painter: QPainter, thing: Thing, box: QRectF) -> None:
    """The stroke icon of a structure row."""
    strokes(ICONS[thing], MUTED).render(
        painter, QRectF(box.left() + 12, box.center().y() - 9, 18, 18)
    )


def paint_mode(painter: QPainter, mode: str, box: QRectF) -> None:
    """The symbol of an interaction mode, as the map draws it."""
    tint = MODES[mode]
    x, y = box.left() + 21.0, box.center().y()
    fill = QColor(tint.fill)
    fill.setAlphaF(0.6)
    pen = QPen(QColor(tint.outline), 1.5)
    pen.setDashPattern([2, 1.4])
    painter.setPen(pen)
    painter.setBrush(fill)
    if mode == "facilitating":
        painter.drawEllipse(QPointF(x, y), 9.0, 9.0)
    elif mode == "xaas":
        painter.drawPolygon([QPointF(x - 9, y - 8), QPointF(x + 9, y - 8), QPointF(x, y + 9)])
    else:
        left, right, lean = x - 13, x + 13, 5.0
        corners = [(left + lean, y - 8), (right, y - 8), (right - lean, y + 8), (left, y + 8)]
        painter.drawPolygon([QPointF(px, py) for px, py in corners])


def paint_ring(painter: QPainter, box: QRectF) -> None:
    """The ring around the tile that has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ACCENT), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
