"""Reads and arranges the enabling teams that serve lanes: upright bars to the left of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block
from topodesk.drawing.layout.cards import Card, until
from topodesk.drawing.layout.grid import upright_height
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.standing import BARS, Standings
from topodesk.drawing.shapes import Rect
from topodesk.model.team import Team

_INSET = 8.0
"""A bar begins this far below the top of the first lane it serves."""
_TALLEST = 900.0
"""No bar is stretched to be taller than this."""


@dataclass(frozen=True, slots=True)
class BarsContents:
    """The cards of the bars, and for each the lanes and platforms it serves."""

    cards: tuple[Card, ...]
    serves: tuple[tuple[str, ...], ...]


def read_bars(reader: Reader, standings: Standings) -> BarsContents:
    """The enabling teams that serve somebody, in their order."""
    cards, serves = [], []
    for id in standings.at(reader, BARS):
        team = reader.get(Team, id)
        if team is not None:
            standing = standings.of(reader, id)
            cards.append(Card(team, f"team:{id}", True, standing.order, until(reader, team)))
            serves.append(standing.serves)
    return BarsContents(tuple(cards), tuple(serves))


def arrange_bars(
    contents: BarsContents, places: Mapping[str, Rect], right: float
) -> tuple[Block, ...]:
    """Bars beside the places they serve, ending at `right`, one below the other.

    Each begins at the first place it serves, or below the bar before it, and reaches down to the
    last place it serves as far as the next bar lets it.
    """
    wanted = []
    for card, serves in zip(contents.cards, contents.serves, strict=True):
        top = min(places[place].y for place in serves) + _INSET
        bottom = max(places[place].bottom for place in serves) - _INSET
        wanted.append((top, bottom, card.order, card.team.id, card))
    wanted.sort(key=lambda want: want[:4])
    starts: list[float] = []
    y = float("-inf")
    for top, _, _, _, card in wanted:
        starts.append(max(top, y))
        y = starts[-1] + upright_height(card) + sizes.BAR_GAP
    blocks = []
    for number, (start, (_, bottom, _, _, card)) in enumerate(zip(starts, wanted, strict=True)):
        following = starts[number + 1] - sizes.BAR_GAP if number + 1 < len(starts) else bottom
        end = max(min(bottom, following, start + _TALLEST), start + upright_height(card))
        rect = Rect(right - sizes.UPRIGHT_WIDTH, start, sizes.UPRIGHT_WIDTH, end - start)
        blocks.append(Block(card.team.id, rect, card.key))
    return tuple(blocks)
