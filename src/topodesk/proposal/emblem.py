"""The map without its words: blocks, lanes and bars in miniature, as a sign of the proposal."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.colours import LANE, PLATFORM_LANE
from topodesk.drawing.layout.boxes import Block, Layout
from topodesk.drawing.notation.outlines import team_outline, thin
from topodesk.drawing.shapes import Box, Fill, Rect, Shape, Stroke, around
from topodesk.model.team import Team, TeamType
from topodesk.proposal.side import Side

HAIRLINE = 0.6
LEAST = 3.0
"""Blocks that would come out lower than this are not recognised as teams any more."""


def emblem(side: Side, area: Rect) -> list[Shape]:
    """What stands on the map, as large as fits, at the top right of `area`; [] when it is empty
    or too much for so small a place."""
    layout = side.drawing.layout
    if not layout.blocks():
        return []
    ground = around([*_grounds(layout), *(block.rect for block in layout.blocks())])
    scale = min(area.w / ground.w, area.h / ground.h)
    if min(block.rect.h for block in layout.blocks() if block.first) * scale < LEAST:
        return []
    x, y = area.right - ground.w * scale - ground.x * scale, area.y - ground.y * scale

    def placed(rect: Rect) -> Rect:
        return Rect(x + rect.x * scale, y + rect.y * scale, rect.w * scale, rect.h * scale)

    shapes: list[Shape] = []
    for lane in layout.lanes:
        line = Stroke(LANE.outline, HAIRLINE)
        shapes.append(Box(placed(lane.rect), 14 * scale, Fill(LANE.fill), line))
    for platform in layout.platforms:
        line = Stroke(PLATFORM_LANE.outline, HAIRLINE)
        shapes.append(Box(placed(platform.rect), 0, Fill(PLATFORM_LANE.fill), line))
    shapes.extend(_block(side, block, placed(block.rect)) for block in layout.blocks())
    return shapes


def _grounds(layout: Layout) -> Iterator[Rect]:
    yield from (lane.rect for lane in layout.lanes)
    yield from (platform.rect for platform in layout.platforms)


def _block(side: Side, block: Block, rect: Rect) -> Shape:
    team = side.scenario.get(Team, block.team)
    kind = team.type if team else TeamType.UNDEFINED
    return thin(team_outline(kind, rect), HAIRLINE)
