"""Which blocks the lines of a scenario lead from and to, and which of them run together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from topodesk.drawing.routing import Line
from topodesk.drawing.shapes import Rect
from topodesk.model.interaction import Interaction, InteractionMode

Spot = tuple[str, str]
"""(place, block key)"""

_BUNDLED = frozenset({InteractionMode.X_AS_A_SERVICE, InteractionMode.FACILITATING})
"""One provider's lines of these modes share their way."""


def lines(
    interactions: Iterable[Interaction],
    spots: Mapping[str, tuple[Spot, ...]],
    blocks: Mapping[str, Rect],
) -> Iterator[Line]:
    """The lines of all interactions whose two parties stand on the map.

    `spots` are the blocks of each party, the first block first.
    """
    for interaction in interactions:
        starts, ends = spots.get(interaction.provider), spots.get(interaction.consumer)
        if starts and ends:
            start, end = _nearest(starts, ends, blocks)
            mode = interaction.mode
            bundle = mode.value if mode in _BUNDLED else None
            yield Line(interaction.id, start, end, mode.value, bundle)


def _nearest(
    starts: tuple[Spot, ...], ends: tuple[Spot, ...], blocks: Mapping[str, Rect]
) -> tuple[str, str]:
    """Blocks in the same place if there are such, the nearest of them; else the first blocks."""
    if len(starts) == len(ends) == 1:
        return starts[0][1], ends[0][1]
    together = [(s[1], e[1]) for s in starts for e in ends if s[0] == e[0]]
    if not together:
        return starts[0][1], ends[0][1]
    return min(together, key=lambda pair: (_apart(blocks[pair[0]], blocks[pair[1]]), pair))


def _apart(a: Rect, b: Rect) -> float:
    across = max(a.x - b.right, b.x - a.right, 0.0)
    return across + max(a.y - b.bottom, b.y - a.bottom, 0.0)
