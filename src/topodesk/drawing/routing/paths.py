"""The calmest way between two blocks: short, with few bends, not through the narrowest gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.network import Network, Turn
from topodesk.drawing.routing.quest import Chain, Quest
from topodesk.drawing.shapes import Rect

STRAIT = 2000.0
"""Upright corridors cost this divided by their width, as lines in a narrow one crowd."""

FEW = 4
"""With so many turns or fewer all are tried, else those nearest to where one is or wants to be."""

MARGIN = 12.0
"""How far inside a wide corridor a line is planned to run."""


class Path(NamedTuple):
    """From a dock of one block, through gutters and gaps in turn, to a dock of another.

    `across` is where in each corridor the line would like to run.
    """

    start: Dock
    corridors: tuple[int, ...]
    across: tuple[float, ...]
    end: Dock


class Paths:
    """Finds paths in one network."""

    def __init__(self, net: Network) -> None:
        """Paths through `net`."""
        self._net = net
        corridors = net.corridors
        self.flat = [corridor.flat for corridor in corridors]
        self.near = [c.near + min(MARGIN, (c.far - c.near) / 2) for c in corridors]
        self.far = [c.far - min(MARGIN, (c.far - c.near) / 2) for c in corridors]
        self.straits = [0.0 if c.flat else STRAIT / max(c.far - c.near, 1.0) for c in corridors]

    def find(self, starts: Sequence[Dock], ends: Sequence[Dock], target: Rect) -> Path | None:
        """The cheapest path from one of `starts` to one of `ends`, docks of a block at `target`."""
        for turns in (self.likely, self.every):
            found = Quest(self, turns, ends, target).run(starts)
            if found:
                return _path(*found)
        return None

    def every(self, here: int, along: float, target: Rect) -> Sequence[Turn]:
        """All turns out of a corridor."""
        return self._net.turns[here]

    def likely(self, here: int, along: float, target: Rect) -> Sequence[Turn]:
        """The turns worth trying from the place `along` in a corridor."""
        net = self._net
        turns = net.turns[here]
        if len(turns) <= FEW:
            return turns
        aim = target.y + target.h / 2
        if self.flat[here]:
            turns = (net.before if aim < net.corridors[here].middle else net.after)[here]
            if len(turns) <= FEW:
                return turns
            aim = target.x + target.w / 2
        at, to = bisect_left(turns, (along,)), bisect_left(turns, (aim,))
        picks = {at - 1, at, to - 1, to}
        if turns[0].into == net.spine:
            picks.add(0)
        return [turns[pick] for pick in sorted(picks) if 0 <= pick < len(turns)]


def _path(start: Dock, chain: Chain | None, end: Dock) -> Path:
    links: list[Chain] = []
    while chain:
        links.append(chain)
        chain = chain.before
    links.reverse()
    return Path(
        start, tuple(link.corridor for link in links), tuple(link.across for link in links), end
    )
