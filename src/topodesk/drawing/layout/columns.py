"""How wide the columns of a lane are: by their texts at least, then stretched to the lane."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.cards import Card, people
from topodesk.drawing.layout.chips import chip_width
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.text import measure
from topodesk.model.team import TeamType

_LONGEST = 120
"""Characters of a name that are measured; more cannot be shown anyway."""


def least_widths(contents: LaneContents) -> list[float]:
    """The least width of each column that shows its step and the names of most teams whole."""
    least = [
        max(sizes.STEP_LEAST, min(_step_width(step.name), sizes.BLOCK_MOST))
        for step in contents.steps
    ]
    spans = [(card.span, card) for card in contents.cards if card.span]
    for (low, high), card in sorted(spans, key=lambda s: (s[0][1] - s[0][0], s[1].key)):
        gaps = sizes.STEP_GAP * (high - low)
        missing = block_width(card) - sum(least[low : high + 1]) - gaps
        if missing > 0:
            for column in range(low, high + 1):
                least[column] += missing / (high - low + 1)
    return least


def lane_width(least: Sequence[float]) -> float:
    """The width a lane needs for columns of these widths."""
    journey = sum(least) + sizes.STEP_GAP * max(len(least), 1)
    return sizes.HEAD + journey + sizes.CUSTOMER


def stretched(least: Sequence[float], room: float) -> list[float]:
    """Widths that fill `room` together: all equal where their least widths allow it."""
    widths = list(least)
    open_, left = set(range(len(widths))), room
    while open_:
        share = left / len(open_)
        too_wide = {n for n in open_ if least[n] > share}
        if not too_wide:
            for n in open_:
                widths[n] = share
            break
        left -= sum(least[n] for n in too_wide)
        open_ -= too_wide
    return widths


def block_width(card: Card, most: float = sizes.BLOCK_MOST) -> float:
    """The width a card would like to have, up to `most`."""
    size, margin = (11.0, 22.0) if not card.first else (13.5, 24.0)
    name = measure(card.team.name[:_LONGEST], size, "semibold")
    count = people(card.team.people) if card.first else ""
    beside = measure(count, 11, "regular") + 10 if count else 0.0
    if card.team.type is TeamType.COMPLICATED_SUBSYSTEM:
        chip = chip_width(card.owns[0]) + (72 if len(card.owns) > 1 else 46) if card.owns else 0
        return min(max(name + 40, chip, sizes.OCTAGON_WIDTH), most)
    return min(name + beside + margin, most)


def _step_width(name: str) -> float:
    return measure(name[:_LONGEST], 11, "semibold") + 34
