"""The straight stretches of many ways, found by place: who runs where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from topodesk.drawing.routing.ways import Owner
from topodesk.drawing.shapes import Point, Rect

_Stretch = tuple[float, float, float, Owner]
"""Where across it runs, from where to where along, and whose it is."""


class Stretches:
    """What runs across and what runs down, each in order."""

    def __init__(self, ways: Iterable[tuple[Owner, Sequence[Point]]]) -> None:
        """The stretches of some owners' ways."""
        flat: set[_Stretch] = set()
        upright: set[_Stretch] = set()
        for owner, points in ways:
            for a, b in pairwise(points):
                _file(a, b, owner, flat, upright)
        self._flat, self._upright = sorted(flat), sorted(upright)

    def meet(self, area: Rect, but: Owner) -> bool:
        """Whether anybody but one owner runs through `area`."""
        x, y, w, h = area
        return _any(self._flat, (y, y + h), (x, x + w), but) or _any(
            self._upright, (x, x + w), (y, y + h), but
        )


def _file(a: Point, b: Point, owner: Owner, flat: set[_Stretch], upright: set[_Stretch]) -> None:
    if a.y == b.y:
        flat.add((a.y, min(a.x, b.x), max(a.x, b.x), owner))
    else:
        upright.add((a.x, min(a.y, b.y), max(a.y, b.y), owner))


def _any(
    stretches: Sequence[_Stretch],
    across: tuple[float, float],
    along: tuple[float, float],
    but: Owner,
) -> bool:
    at = bisect_left(stretches, (across[0],))
    while at < len(stretches) and stretches[at][0] <= across[1]:
        _, lo, hi, owner = stretches[at]
        if owner != but and lo <= along[1] and along[0] <= hi:
            return True
        at += 1
    return False
