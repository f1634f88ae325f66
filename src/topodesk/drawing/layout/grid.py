"""Lays cards side by side into a grid; upright shapes stand in rows of their own at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Row
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.gutters import Spot, crossings, gutter
from topodesk.drawing.layout.lane import block_height, placed
from topodesk.drawing.layout.ties import Traffic, tracks
from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import measure
from topodesk.model.team import TeamType


@dataclass(frozen=True, slots=True)
class Grid:
    """Blocks in rows, where the last one ends, and whose lines run below it."""

    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]
    bottom: float
    below: Traffic


def grid(
    cards: Sequence[Card],
    area: Rect,
    gap: float = sizes.STEP_GAP,
    extra: float = 0.0,
    *,
    above: bool = True,
) -> Grid:
    """Cards in `area`, from its top left on, `gap` between columns; it grows downwards.

    Between rows there is as much room as their lines need, and `extra`; lines to elsewhere leave
    rows `above` them or below.
    """
    spots = _spots(cards, area, gap)
    heights = [0.0] * (1 + max((row for _, _, row in spots.values()), default=-1))
    for card in cards:
        high = upright_height(card) if is_upright(card) else block_height(card)
        row = spots[card.key][2]
        heights[row] = max(heights[row], high)
    crossed = crossings(cards, spots, above=above)
    rows: list[Row] = []
    y = area.y
    for high, owners in zip(heights, crossed[1:], strict=True):
        rows.append(Row(y, y + high))
        y += high + gutter(owners) + extra
    blocks = []
    for card in _in_order(cards):
        x0, x1, row = spots[card.key]
        high = rows[row].y1 - rows[row].y0
        blocks.append(placed(card, Rect(x0, rows[row].y0, x1 - x0, high)))
    bottom = rows[-1].y1 if rows else area.y
    return Grid(tuple(blocks), tuple(rows), bottom, crossed[-1])


def room_above(cards: Sequence[Card], width: float, gap: float = sizes.STEP_GAP) -> float:
    """The height lines need above the first row of a grid so wide."""
    return tracks(crossings(cards, _spots(cards, Rect(0, 0, width, 0), gap), above=True)[0])


def columns_in(width: float, gap: float = sizes.STEP_GAP) -> int:
    """How many columns of teams there is room for."""
    return max(1, int((width + gap) // (sizes.CELL + gap)))


def _spots(cards: Sequence[Card], area: Rect, gap: float) -> dict[str, Spot]:
    lying = [card for card in cards if not is_upright(card)]
    upright = [card for card in cards if is_upright(card)]
    columns = columns_in(area.w, gap)
    wide = (area.w - gap * (columns - 1)) / columns
    if columns >= sizes.MANY_COLUMNS and len(lying) <= (area.w + gap) // (sizes.WIDE_CELL + gap):
        wide = sizes.WIDE_CELL
    spots: dict[str, Spot] = {}
    for number, card in enumerate(lying):
        row, place = divmod(number, columns)
        x = round(area.x + place * (wide + gap))
        spots[card.key] = (x, x + round(wide), row)
    first = -(-len(lying) // columns)
    across = max(1, int((area.w + gap) // (sizes.UPRIGHT_WIDTH + gap)))
    for number, card in enumerate(upright):
        row, place = divmod(number, across)
        x = round(area.x + place * (sizes.UPRIGHT_WIDTH + gap))
        spots[card.key] = (x, x + sizes.UPRIGHT_WIDTH, first + row)
    return spots


def _in_order(cards: Sequence[Card]) -> list[Card]:
    """Those that lie down first."""
    return sorted(cards, key=is_upright)


def is_upright(card: Card) -> bool:
    """Whether a card is drawn as an upright bar."""
    return card.team.type is TeamType.ENABLING and card.span is None and card.first


def upright_height(card: Card) -> float:
    """How tall an upright bar should be for its name, and for most second lines."""
    name = measure(card.team.name[:120], 13, "semibold")
    line = min(measure(card.line[:60], 10, "regular"), sizes.UPRIGHT_LINE)
    return min(max(round(max(name, line)) + 36, sizes.UPRIGHT_LEAST), sizes.UPRIGHT_MOST)
