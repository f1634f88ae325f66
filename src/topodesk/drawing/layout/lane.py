"""Arranges a lane: chevrons, the teams under them, who has no step yet, the customer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Column, Lane, Row
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.chips import lay_chips
from topodesk.drawing.layout.columns import block_width, least_widths, stretched
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.layout.gutters import Spot, crossings, gutter
from topodesk.drawing.layout.rows import Rows
from topodesk.drawing.layout.ties import tracks
from topodesk.drawing.shapes import Rect
from topodesk.model.team import TeamType


def arrange_lane(contents: LaneContents, width: float, doors: float) -> Lane:
    """The lane with its top left corner at the origin, `width` wide.

    `doors` is the room lines need that come up from the place below.
    """
    edges = _column_edges(contents, width)
    rows = Rows()
    spots = _spots(contents.cards, edges, rows, width)
    needs_chips = any(contents.needs)
    top = sizes.ROW_TOP + (sizes.CHIP_ROOM if needs_chips else 0)
    crossed = crossings(contents.cards, spots)[1:]
    stacked = rows.stacked(top, [gutter(owners) for owners in crossed])
    foot = sizes.LANE_END + max(tracks(crossed[-1]) if crossed else 0, doors)
    bottom = (stacked[-1].y1 if stacked else top) + foot
    height = max(bottom, sizes.LANE_LEAST)
    return Lane(
        stream=contents.stream.id,
        rect=Rect(0, 0, width, height),
        head=Rect(0, 0, sizes.HEAD, height),
        columns=tuple(_columns(contents, edges)),
        rows=stacked,
        blocks=tuple(_blocks(contents.cards, spots, stacked)),
        customer=Rect(width - sizes.CUSTOMER, 0, sizes.CUSTOMER, height),
    )


def _column_edges(contents: LaneContents, width: float) -> list[tuple[float, float]]:
    least = least_widths(contents)
    room = width - sizes.HEAD - sizes.CUSTOMER - sizes.STEP_GAP * len(least)
    starts = [sizes.HEAD]
    for wide in stretched(least, room):
        starts.append(starts[-1] + wide + sizes.STEP_GAP)
    return [(round(x), round(after) - sizes.STEP_GAP) for x, after in pairwise(starts)]


def _columns(contents: LaneContents, edges: Sequence[tuple[float, float]]) -> list[Column]:
    columns = []
    for step, needs, (x0, x1) in zip(contents.steps, contents.needs, edges, strict=True):
        chevron = Rect(x0, sizes.CHEVRON_TOP, x1 - x0 + sizes.CHEVRON_REACH, sizes.CHEVRON_HEIGHT)
        under = Rect(x0, chevron.bottom + 7, x1 - x0, sizes.CHIP)
        chips, more = lay_chips(needs, step.id, under)
        columns.append(Column(step.id, chevron, x0, x1, chips, more))
    return columns


def _spots(
    cards: Sequence[Card], edges: Sequence[tuple[float, float]], rows: Rows, width: float
) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for card in cards:
        if card.span:
            x0, x1 = edges[card.span[0]][0], edges[card.span[1]][1]
            spots[card.key] = (x0, x1, rows.put(x0, x1, block_height(card)))
    owners = {card.team.id: card.key for card in reversed(cards) if card.span}
    for card in cards:
        if not card.span and _is_octagon(card):
            served = next((spots[owners[id]] for id in card.under if id in owners), None)
            spots[card.key] = _octagon_spot(card, served, edges, rows)
    waiting = [card for card in cards if not card.span and not _is_octagon(card)]
    spots.update(_waiting_spots(waiting, rows, width))
    return spots


def _is_octagon(card: Card) -> bool:
    return card.team.type is TeamType.COMPLICATED_SUBSYSTEM


def _octagon_spot(
    card: Card, served: Spot | None, edges: Sequence[tuple[float, float]], rows: Rows
) -> Spot:
    """Under the team it serves, side by side with others there, else near the lane's end."""
    wide, height = block_width(card), block_height(card)
    if served is None:
        end = edges[-1][1] if edges else sizes.HEAD + wide
        x0, row = _near_end(max(end - wide, sizes.HEAD), wide, rows)
        return x0, x0 + wide, rows.put(x0, x0 + wide, height, row)
    x0, x1, row = served
    beside = x0
    while beside + wide <= x1 and not rows.free(row + 1, beside, beside + wide):
        beside += wide + sizes.STEP_GAP
    x0 = beside if beside + wide <= x1 else x0
    return x0, x0 + wide, rows.put(x0, x0 + wide, height, row + 1)


def _near_end(last: float, wide: float, rows: Rows) -> tuple[float, int]:
    """The place furthest to the right, from `last` on, in the first row that has room for it."""
    row = 0
    while True:
        x = last
        while x >= sizes.HEAD:
            if rows.free(row, x, x + wide):
                return x, row
            x -= wide + sizes.STEP_GAP
        row += 1


def _waiting_spots(cards: Sequence[Card], rows: Rows, width: float) -> dict[str, Spot]:
    """Side by side in rows of their own, after everything that has a step."""
    spots: dict[str, Spot] = {}
    first, x = len(rows.taken), sizes.HEAD
    least = sizes.WAITING if width < sizes.WIDE_MAP else sizes.CELL
    for card in cards:
        wide = max(block_width(card, sizes.ALONE_MOST), least)
        if x > sizes.HEAD and x + wide > width - sizes.CUSTOMER:
            first, x = len(rows.taken), sizes.HEAD
        row = rows.put(x, x + wide, block_height(card), first)
        spots[card.key] = (x, x + wide, row)
        x += wide + sizes.STEP_GAP
    return spots


def block_height(card: Card) -> float:
    """The height a card asks for; in a lane, first blocks get that of the tallest in their row."""
    if not card.first:
        return sizes.TAG
    octagon = _is_octagon(card)
    height = sizes.OCTAGON_HEIGHT if octagon else sizes.BLOCK
    return height + (sizes.CHIP_ROOM if card.owns else 0)


def _blocks(cards: Sequence[Card], spots: dict[str, Spot], rows: Sequence[Row]) -> Iterator[Block]:
    tallest = [0.0] * len(rows)
    for card in cards:
        if card.first and not _is_octagon(card):
            row = spots[card.key][2]
            tallest[row] = max(tallest[row], block_height(card))
    for card in cards:
        x0, x1, row = spots[card.key]
        stretches = card.first and not _is_octagon(card)
        height = tallest[row] if stretches else block_height(card)
        yield placed(card, Rect(x0, rows[row].y0, x1 - x0, height))


def placed(card: Card, rect: Rect) -> Block:
    """A card's block at `rect`, with what chips it has room for."""
    octagon = _is_octagon(card)
    inset = 18.0 if card.team.type is TeamType.UNDEFINED else 10.0
    if octagon:
        inset = max(0.29 * min(rect.w, rect.h) - 7, 0) + 5
    area = Rect(rect.x + inset, rect.bottom - 23, rect.w - 2 * inset, sizes.CHIP)
    chips, more = lay_chips(card.owns if card.first else (), card.team.id, area, centred=octagon)
    return Block(card.team.id, rect, card.key, card.steps, card.first, chips, more)
