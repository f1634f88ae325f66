"""How far apart two places are, counted in gaps one has to pass."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.network import Network


class Levels:
    """The gutters of a network from the top downwards, and which may be reached from which."""

    def __init__(self, net: Network) -> None:
        """For `net`."""
        self._net = net
        spans = [self._span(number) for number in range(net.gutters)]
        self._lowest = list(accumulate((span[1] for span in spans), max))
        self._highest = list(accumulate((span[0] for span in reversed(spans)), min))[::-1]

    def within(self, docks: Iterable[Dock], gaps: int) -> tuple[int, int]:
        """The gutters, from first to last, at most `gaps` gaps away from some docks."""
        reached = [self._reach(dock.corridor) for dock in docks]
        first = min((top for top, _ in reached), default=0)
        last = max((bottom for _, bottom in reached), default=0)
        for _ in range(gaps if self._highest else 0):
            first, last = self._highest[first], self._lowest[last]
        return first, last

    def _reach(self, number: int) -> tuple[int, int]:
        """The gutters, from first to last, a corridor leads into; itself if it is one."""
        return (number, number) if number < self._net.gutters else self._span(number)

    def _span(self, number: int) -> tuple[int, int]:
        """The gutters one gap away from a gutter, or those a gap leads into."""
        net = self._net
        if number >= net.gutters:
            found = [turn.into for turn in net.turns[number]]
        else:
            spines = (net.spine, net.other)
            gaps = [turn.into for turn in net.turns[number] if turn.into not in spines]
            found = [number, *(turn.into for gap in gaps for turn in net.turns[gap])]
        return min(found, default=0), max(found, default=0)
