"""The map as coarse rectangles: lanes, and teams in the colours of their types."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from topodesk.drawing.colours import BAND, LANE, PLATFORM_LANE, TEAMS
from topodesk.drawing.shapes import Rect
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session

DARKER = 125
"""How much darker than their blocks teams are, in percent, to be told from their grounds."""


def paint_miniature(painter: QPainter, session: Session) -> None:
    """Paint the shown scenario in map units; the painter's transform makes it small."""
    layout = session.drawing.layout
    painter.setPen(Qt.PenStyle.NoPen)
    grounds = (
        (BAND.outline, [layout.band.rect]),
        (LANE.outline, [lane.rect for lane in layout.lanes]),
        (PLATFORM_LANE.fill, [lane.rect for lane in layout.platforms]),
    )
    for colour, rects in grounds:
        _fill(painter, QColor(colour), rects)
    blocks: dict[TeamType, list[Rect]] = {}
    for block in layout.blocks():
        team = session.scenario.get(Team, block.team)
        if team is not None:
            blocks.setdefault(team.type, []).append(block.rect)
    for kind, rects in blocks.items():
        _fill(painter, QColor(TEAMS[kind].fill).darker(DARKER), rects)


def _fill(painter: QPainter, colour: QColor, rects: list[Rect]) -> None:
    painter.setBrush(colour)
    painter.drawRects([QRectF(rect.x, rect.y, rect.w, rect.h) for rect in rects])
