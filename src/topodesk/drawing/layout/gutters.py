"""How high the gutters between rows of blocks are: as high as the lines that run there need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.ties import Owner, Traffic, tracks

Spot = tuple[float, float, int]
"""From x0 to x1 in a row."""

_TOUCHING = 24.0
"""Neighbours this near have the symbol of their interaction between them, and no line."""


def crossings(
    cards: Sequence[Card], spots: Mapping[str, Spot], *, above: bool = False
) -> list[Traffic]:
    """The owners of the lines in the gutters above the first row, below it, and so on.

    Lines to elsewhere leave a row downwards, or upwards if they leave `above` it; lines to another
    row leave towards it. `spots` are where cards stand, by their keys.
    """
    at = {card.team.id: spots[card.key] for card in cards if card.first}
    found: list[set[Owner]] = [
        set() for _ in range(2 + max((s[2] for s in spots.values()), default=-1))
    ]
    for card in cards:
        for tie in card.ties:
            here, there = spots[card.key], at.get(tie.other)
            far = there is not None and abs(there[2] - here[2]) > 1
            if far and tie.owner[0] == card.team.id:
                continue  # it runs upright until it turns off to the consumer
            if there is None:
                found[here[2] + (0 if above else 1)].add(tie.owner)
            elif there[2] != here[2] or _apart(here, there) > _TOUCHING:
                found[here[2] + (0 if there[2] < here[2] else 1)].add(tie.owner)
    return [frozenset(owners) for owners in found]


def _apart(a: Spot, b: Spot) -> float:
    return max(a[0] - b[1], b[0] - a[1])


def gutter(owners: Traffic) -> float:
    """The height of a gutter between two rows."""
    return max(sizes.ROW_GAP, sizes.GUTTER_EDGES + tracks(owners))
