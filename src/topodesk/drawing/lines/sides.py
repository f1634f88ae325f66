"""Which owners' lines run round the right side of the map: those for which it is shorter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from topodesk.drawing.layout.standing import BARS
from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.lines.links import Link
from topodesk.drawing.shapes import Rect

_WORTH_IT = 120.0
"""By so many map units the way round the right must be shorter."""


def to_the_right(
    links: Iterable[Link], blocks: Mapping[str, Rect], edges: tuple[float, float]
) -> frozenset[Owner]:
    """The owners of `links` that had better leave their places at the right.

    `links` are those that leave their place, `blocks` stand between two `edges`. All lines of an
    owner share one side. The bars stand at the left, so lines to them run there.
    """
    ends: dict[Owner, set[str]] = {}
    held: set[Owner] = set()
    for link in links:
        if BARS in (link.start, link.end):
            held.add(link.owner)
        ends.setdefault(link.owner, set()).update((link.line.start, link.line.end))
    return frozenset(
        who for who, keys in ends.items() if who not in held and _is_nearer(keys, blocks, edges)
    )


def _is_nearer(
    keys: Collection[str], blocks: Mapping[str, Rect], edges: tuple[float, float]
) -> bool:
    left = sum(blocks[key].centre.x - edges[0] for key in keys)
    right = sum(edges[1] - blocks[key].centre.x for key in keys)
    return right + _WORTH_IT < left
