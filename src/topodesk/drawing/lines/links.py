"""Which blocks the lines of a scenario join, and which of them run together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from topodesk.drawing.layout.boxes import Block, Layout
from topodesk.drawing.layout.standing import BAND, BARS
from topodesk.drawing.layout.ties import BUNDLED, Owner
from topodesk.drawing.routing import Line
from topodesk.drawing.shapes import Rect
from topodesk.model.interaction import Interaction


class Spot(NamedTuple):
    """A block of a team or grouping, and the place it stands in."""

    place: str
    key: str
    rect: Rect


class Link(NamedTuple):
    """A line and the places its two ends stand in."""

    line: Line
    start: str
    end: str

    @property
    def owner(self) -> Owner:
        """Whose way it is."""
        line = self.line
        return (line.start, line.bundle) if line.bundle is not None else ("", line.id)


def links(
    interactions: Iterable[Interaction], spots: Mapping[str, Sequence[Spot]]
) -> Iterator[Link]:
    """The links of all interactions whose two parties stand on the map.

    `spots` are the blocks of each party, the first block first.
    """
    for interaction in interactions:
        starts, ends = spots.get(interaction.provider), spots.get(interaction.consumer)
        if starts and ends:
            start, end = _nearest(starts, ends)
            mode = interaction.mode
            bundle = mode.value if mode in BUNDLED else None
            line = Line(interaction.id, start.key, end.key, mode.value, bundle)
            yield Link(line, start.place, end.place)


def _nearest(starts: Sequence[Spot], ends: Sequence[Spot]) -> tuple[Spot, Spot]:
    """Blocks in the same place if there are such, the nearest of them; else the first blocks."""
    if len(starts) == len(ends) == 1:
        return starts[0], ends[0]
    together = [(s, e) for s in starts for e in ends if s.place == e.place]
    if not together:
        return starts[0], ends[0]
    return min(together, key=lambda pair: (_apart(*pair), pair[0].key, pair[1].key))


def _apart(a: Spot, b: Spot) -> float:
    across = max(a.rect.x - b.rect.right, b.rect.x - a.rect.right, 0.0)
    return across + max(a.rect.y - b.rect.bottom, b.rect.y - a.rect.bottom, 0.0)


def spots_of(layout: Layout) -> dict[str, list[Spot]]:
    """The blocks of every team and grouping, the first block first."""
    found: dict[str, list[Spot]] = {}
    for place, blocks in _by_place(layout):
        for block in sorted(blocks, key=lambda b: (not b.first, b.key)):
            here = found.setdefault(block.team, [])
            here.insert(0 if block.first else len(here), Spot(place, block.key, block.rect))
    for platform in layout.platforms:
        stack = [platform]
        for lane in stack:
            spot = Spot(platform.grouping, f"grouping:{lane.grouping}", lane.head)
            found[lane.grouping] = [spot]
            stack.extend(lane.inner)
    return found


def _by_place(layout: Layout) -> Iterator[tuple[str, Sequence[Block]]]:
    for lane in layout.lanes:
        yield lane.stream, lane.blocks
    for platform in layout.platforms:
        yield platform.grouping, platform.everyone()
    yield BAND, layout.band.blocks
    yield BARS, layout.bars
