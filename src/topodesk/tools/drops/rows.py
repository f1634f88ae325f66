"""Between which rows of its lane a team would stand: teams that share columns, one below the other.

Which row a team stands in follows from the order of the teams: each takes the first free one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.layout import sizes
from topodesk.drawing.shapes import Point, Rect

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block, Lane
    from topodesk.model.scenario import Scenario

_BEYOND = 10.0
"""How far above the first row, or below the last one, a mark stands."""


@dataclass(frozen=True, slots=True)
class Between:
    """A place among the teams of a lane that stand in the same columns: `order` are all teams of
    the lane as they would stand then, `mark` shows where, `above` is the next team below ("")."""

    order: tuple[str, ...]
    mark: Rect
    above: str
    below: str

    def says(self, store: Scenario) -> str:
        """Where that is, in words."""
        if self.above:
            return f"above “{store[self.above].label()}”"
        return f"below “{store[self.below].label()}”"


def left_its_row(block: Block, point: Point) -> bool:
    """Whether a team that is dragged is on its way to another row."""
    half = sizes.ROW_GAP / 2
    return not block.rect.y - half <= point.y <= block.rect.bottom + half


def between_rows(lane: Lane, block: Block, span: Rect, y: float) -> Between | None:
    """Where a team would stand at height `y` over the columns of `span`; None where it already
    does, or where nobody else stands."""
    return _at(
        lane, block, span, sum(1 for r in _sharing(lane, block, span) if r.rect.centre.y < y)
    )


def next_row(lane: Lane, block: Block, by: int) -> Between | None:
    """Where a team stands when it goes one row down (`by` 1) or up (-1)."""
    sharing = _sharing(lane, block, block.rect)
    number = sum(1 for other in sharing if other.rect.y < block.rect.y) + by
    return _at(lane, block, block.rect, number) if 0 <= number <= len(sharing) else None


def _sharing(lane: Lane, block: Block, span: Rect) -> list[Block]:
    """The blocks of other teams in the same columns, from top to bottom."""
    others = (b for b in lane.blocks if b.team != block.team)
    found = (b for b in others if b.rect.x < span.right and span.x < b.rect.right)
    return sorted(found, key=lambda b: (b.rect.y, b.rect.x))


def _at(lane: Lane, block: Block, span: Rect, number: int) -> Between | None:
    """The place after so many of the blocks in the same columns."""
    sharing = _sharing(lane, block, span)
    above, below = sharing[:number], sharing[number:]
    now = _order(lane)
    others = [team for team in now if team != block.team]
    if not sharing:
        return None
    foot = below[0].rect.y if below else float("inf")
    tops = _tops(lane)
    index = sum(1 for team in others if tops[team] < foot)
    order = (*others[:index], block.team, *others[index:])
    if order == now:
        return None
    if above and below:
        y = (above[-1].rect.bottom + below[0].rect.y) / 2
    else:
        y = below[0].rect.y - _BEYOND if below else above[-1].rect.bottom + _BEYOND
    mark = Rect(span.x, y - 1, span.w, 2)
    return Between(order, mark, below[0].team if below else "", above[-1].team if above else "")


def _order(lane: Lane) -> tuple[str, ...]:
    """The teams of a lane row by row: in this order they would stand just as they do."""
    blocks = sorted(lane.blocks, key=lambda b: (b.rect.y, b.rect.x))
    return tuple(dict.fromkeys(block.team for block in blocks))


def _tops(lane: Lane) -> dict[str, float]:
    """The uppermost row of every team."""
    tops: dict[str, float] = {}
    for block in lane.blocks:
        tops[block.team] = min(block.rect.y, tops.get(block.team, block.rect.y))
    return tops
