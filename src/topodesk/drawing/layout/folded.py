"""Arranges a folded lane: one line, in which each of its teams is a thin tag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Lane, Row
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.columns import stretched
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.layout.ties import tracks
from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import measure
from topodesk.model.team import TeamType

_TOP = 14.0
_GAP = 10.0
_LONGEST = 120
"""Characters of a name that are measured; more cannot be shown anyway."""


def arrange_folded(contents: LaneContents, width: float, doors: float) -> Lane:
    """The folded lane with its top left corner at the origin, `width` wide.

    `doors` is the room lines need that come up from the place below.
    """
    cards = contents.tags or ()
    row = Row(_TOP, _TOP + sizes.TAG)
    owners = {tie.owner for card in cards for tie in card.ties}
    height = row.y1 + sizes.FOLDED_END + max(min(tracks(owners), sizes.FOLDED_LINES), doors)
    return Lane(
        stream=contents.stream.id,
        rect=Rect(0, 0, width, height),
        head=Rect(0, 0, sizes.HEAD, height),
        columns=(),
        rows=(row,) if cards else (),
        blocks=tuple(_blocks(cards, row, width - sizes.CUSTOMER - sizes.HEAD)),
        customer=Rect(width - sizes.CUSTOMER, 0, sizes.CUSTOMER, height),
        folded=True,
    )


def _blocks(cards: Sequence[Card], row: Row, room: float) -> Iterator[Block]:
    """Side by side from the head on, as wide as their names where all of them have room."""
    gap = min(_GAP, room / (2 * max(len(cards), 1)))
    x = sizes.HEAD
    for card, wide in zip(cards, _widths(cards, room - gap * len(cards)), strict=True):
        rect = Rect(round(x), row.y0, max(round(x + wide) - round(x), 1), row.y1 - row.y0)
        yield Block(card.team.id, rect, card.key, card.steps, card.first, thin=True)
        x += wide + gap


def _wish(card: Card) -> float:
    """As wide as the name and the corners beside it."""
    octagon = card.team.type is TeamType.COMPLICATED_SUBSYSTEM
    beside = 38.0 if octagon else 26.0
    name = measure(card.team.name[:_LONGEST], 11, "semibold")
    return min(name + beside, sizes.BLOCK_MOST)


def _widths(cards: Sequence[Card], room: float) -> list[float]:
    """What their names ask for; the longest get less where there is not enough."""
    wanted = [_wish(card) for card in cards]
    if sum(wanted) <= room:
        return wanted
    # none may be wider than a limit: what each stays below the most is stretched to that limit
    below = [sizes.BLOCK_MOST - wish for wish in wanted]
    cut = stretched(below, len(cards) * sizes.BLOCK_MOST - room)
    return [sizes.BLOCK_MOST - least for least in cut]
