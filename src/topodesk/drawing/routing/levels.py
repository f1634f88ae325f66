"""How far apart two places are, counted in gaps one has to pass."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from topodesk.drawing.routing.docks import Dock
from topodesk.drawing.routing.network import Network

GAPS = 3
"""A line that would have to zigzag through more gaps than these takes the spine."""


class Levels:
    """The gutters of a network from the top downwards, and which may be reached from which."""

    def __init__(self, net: Network) -> None:
        """For `net`."""
        self._net = net
        spans = [self._span(number) for number in range(net.gutters)]
        self._lowest = list(accumulate((span[1] for span in spans), max))
        self._highest = list(accumulate((span[0] for span in reversed(spans)), min))[::-1]

    def apart(self, starts: Iterable[Dock], ends: Iterable[Dock]) -> bool:
        """Whether one cannot get from any of `starts` to any of `ends` through few gaps."""
        ranges = [self._reach(dock.corridor) for dock in ends]
        for dock in starts:
            top, bottom = self._reach(dock.corridor)
            for _ in range(GAPS):
                top, bottom = self._highest[top], self._lowest[bottom]
            if any(first <= bottom and top <= last for first, last in ranges):
                return False
        return True

    def _reach(self, number: int) -> tuple[int, int]:
        """The gutters, from first to last, a corridor leads into; itself if it is one."""
        return (number, number) if number < self._net.gutters else self._span(number)

    def _span(self, number: int) -> tuple[int, int]:
        """The gutters one gap away from a gutter, or those a gap leads into."""
        net = self._net
        if number >= net.gutters:
            found = [turn.into for turn in net.turns[number]]
        else:
            gaps = [turn.into for turn in net.turns[number] if turn.into != net.spine]
            found = [number, *(turn.into for gap in gaps for turn in net.turns[gap])]
        return min(found, default=0), max(found, default=0)
