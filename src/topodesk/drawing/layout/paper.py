"""Open paper: things stand where they were put, and never on one another."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.grid import is_upright, upright_height
from topodesk.drawing.layout.lane import block_height
from topodesk.drawing.obstacles import Obstacles
from topodesk.drawing.shapes import Rect

Way = tuple[int, int]
SIDEWAYS: tuple[Way, ...] = ((1, 0), (-1, 0))
UP_AND_DOWN: tuple[Way, ...] = ((0, 1), (0, -1))
ANYWHERE: tuple[Way, ...] = (*SIDEWAYS, *UP_AND_DOWN)
"""Where a thing may move aside; of ways equally short the first is taken."""


class Paper:
    """An area things are put on one by one; whoever comes later moves aside.

    The area is open downwards: `area.h` only says how far down anything may be put to begin with.
    """

    def __init__(self, area: Rect, taken: Iterable[Rect]) -> None:
        """`taken` is what stands there already."""
        self._area = area
        self._taken = Obstacles(taken)

    def put(self, wish: Rect, ways: tuple[Way, ...] = ANYWHERE) -> Rect:
        """Take the free place nearest to the one wished for; where that is."""
        spot = self.spot(wish, ways)
        self._taken.add(spot)
        return spot

    def spot(self, wish: Rect, ways: tuple[Way, ...] = ANYWHERE) -> Rect:
        """The free place nearest to the one wished for, straight to one side of it; downwards when
        none of `ways` leads to one."""
        here = self._inside(wish)
        if not self._hit(here):
            return here
        found = [spot for way in ways if (spot := self._aside(here, *way)) is not None]
        if not found:
            return self._aside(here, 0, 1) or here
        return min(found, key=lambda spot: abs(spot.x - here.x) + abs(spot.y - here.y))

    def is_free(self, place: Rect) -> bool:
        """Whether a thing may stand exactly there."""
        return self._inside(place) == place and not self._hit(place)

    def _inside(self, wish: Rect) -> Rect:
        area = self._area
        x = max(min(wish.x, area.right - wish.w), area.x)
        y = max(min(wish.y, area.bottom), area.y)
        return Rect(float(round(x)), float(round(y)), wish.w, wish.h)

    def _hit(self, place: Rect) -> list[Rect]:
        return self._taken.meeting(place.grown(sizes.FREE_GAP - 0.5))

    def _aside(self, place: Rect, dx: int, dy: int) -> Rect | None:
        """The first free place in one direction; None when the paper ends before that."""
        gap = sizes.FREE_GAP
        while hit := self._hit(place):
            x, y = place.x, place.y
            if dx:
                beside = max(r.right for r in hit) + gap, min(r.x for r in hit) - gap - place.w
                x = beside[0] if dx > 0 else beside[1]
            else:
                beyond = max(r.bottom for r in hit) + gap, min(r.y for r in hit) - gap - place.h
                y = beyond[0] if dy > 0 else beyond[1]
            place = Rect(x, y, place.w, place.h)
            if y < self._area.y or x < self._area.x or place.right > self._area.right:
                return None
        return place


def free_size(card: Card) -> tuple[float, float]:
    """The width and height of a team that stands where it was put."""
    if is_upright(card):
        return sizes.UPRIGHT_WIDTH, upright_height(card)
    return sizes.FREE_WIDTH, block_height(card)
