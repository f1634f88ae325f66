"""Facilitating lines that run straight from an enabling bar to a team at the start of a lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Lane, Layout
from topodesk.drawing.routing import Line, Route
from topodesk.drawing.shapes import Point, Rect
from topodesk.model.interaction import InteractionMode

_MARGIN = 9.0
"""Lines keep this far from a block's corners."""
_SYMBOL_AT = sizes.HEAD - 38


def straight_routes(
    lines: Sequence[Line], layout: Layout, heads: Mapping[str, float]
) -> dict[str, Route]:
    """The routes of lines that need no bend, by line id.

    `heads` says for each stream how far down the texts of its lane's head reach.
    """
    bars = {bar.key: bar.rect for bar in layout.bars}
    fronts = _fronts(layout.lanes, heads)
    pairs: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        if line.mode == InteractionMode.FACILITATING and line.start in bars and line.end in fronts:
            pairs.setdefault((line.start, line.end), []).append(line)
    routes = {}
    for (start, end), together in pairs.items():
        block, head = fronts[end]
        low = max(bars[start].y + _MARGIN, block.y + _MARGIN, head + 5)
        high = min(bars[start].bottom, block.bottom) - _MARGIN
        if low <= high:
            for number, line in enumerate(sorted(together, key=lambda line: line.id)):
                y = low + (high - low) * (number + 1) / (len(together) + 1)
                routes[line.id] = _route(bars[start].right, block.x, y)
    return routes


def _route(left: float, right: float, y: float) -> Route:
    return Route((Point(left, y), Point(right, y)), "line", Point(_SYMBOL_AT, y), Point(right, y))


def _fronts(lanes: Sequence[Lane], heads: Mapping[str, float]) -> dict[str, tuple[Rect, float]]:
    """The first block of each row of each lane, and the foot of the lane's head."""
    fronts: dict[str, tuple[Rect, float]] = {}
    for lane in lanes:
        first: dict[float, tuple[float, str, Rect]] = {}
        for block in lane.blocks:
            here = (block.rect.x, block.key, block.rect)
            known = first.get(block.rect.y)
            if known is None or here[:2] < known[:2]:
                first[block.rect.y] = here
        fronts |= {key: (rect, heads[lane.stream]) for _, key, rect in first.values()}
    return fronts
