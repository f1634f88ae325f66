"""Lays cards side by side into a grid; upright shapes stand in rows of their own at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Row
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.lane import block_height, placed
from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import measure
from topodesk.model.team import TeamType


@dataclass(frozen=True, slots=True)
class Grid:
    """Blocks in rows, and where the last one ends."""

    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]
    bottom: float


def grid(
    cards: Sequence[Card],
    area: Rect,
    gap: float = sizes.STEP_GAP,
    row_gap: float = sizes.ROW_GAP,
) -> Grid:
    """Cards in `area`, from its top left on, `gap` between columns; it grows downwards."""
    lying = [card for card in cards if not is_upright(card)]
    upright = [card for card in cards if is_upright(card)]
    columns = max(1, int((area.w + gap) // (sizes.CELL + gap)))
    wide = (area.w - gap * (columns - 1)) / columns
    blocks: list[Block] = []
    rows: list[Row] = []
    y = area.y
    for start in range(0, len(lying), columns):
        row = lying[start : start + columns]
        high = max(block_height(card) for card in row)
        for place, card in enumerate(row):
            rect = Rect(round(area.x + place * (wide + gap)), y, round(wide), high)
            blocks.append(placed(card, rect))
        rows.append(Row(y, y + high))
        y += high + row_gap
    across = max(1, int((area.w + gap) // (sizes.UPRIGHT_WIDTH + gap)))
    for start in range(0, len(upright), across):
        row = upright[start : start + across]
        high = max(upright_height(card) for card in row)
        for place, card in enumerate(row):
            x = area.x + place * (sizes.UPRIGHT_WIDTH + gap)
            blocks.append(placed(card, Rect(round(x), y, sizes.UPRIGHT_WIDTH, high)))
        rows.append(Row(y, y + high))
        y += high + row_gap
    return Grid(tuple(blocks), tuple(rows), rows[-1].y1 if rows else area.y)


def is_upright(card: Card) -> bool:
    """Whether a card is drawn as an upright bar."""
    return card.team.type is TeamType.ENABLING and card.span is None and card.first


def upright_height(card: Card) -> float:
    """How tall an upright bar should be for its name, and for most second lines."""
    name = measure(card.team.name[:120], 13, "semibold")
    line = min(measure(card.line[:60], 10, "regular"), sizes.UPRIGHT_LINE)
    return min(max(round(max(name, line)) + 36, sizes.UPRIGHT_LEAST), sizes.UPRIGHT_MOST)
