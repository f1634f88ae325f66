"""Where the symbol of a line sits: at the consumer's edge, or on a long free stretch midway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from topodesk.drawing.obstacles import Obstacles
from topodesk.drawing.routing.docks import SYMBOL
from topodesk.drawing.routing.floor import Route
from topodesk.drawing.routing.stretches import Stretches
from topodesk.drawing.routing.ways import Owner, Way
from topodesk.drawing.shapes import Point, Rect

CELL = 64.0
_LONG = 48.0
"""A stretch that has room for a symbol and a badge beside it."""
_TRIED = 32
"""So many places are tried for one that no other line crosses."""


class Symbols:
    """Places symbols so that they keep clear of obstacles and, where there is room, each other."""

    def __init__(self, obstacles: Obstacles) -> None:
        """No symbols yet, among `obstacles`."""
        self._obstacles = obstacles
        self._taken: dict[tuple[int, int], list[Point]] = {}
        self._lines = Stretches(())

    def routes(self, ways: Sequence[Way]) -> dict[str, Route]:
        """The finished routes of ways whose coordinates are settled. Symbols midway keep off these
        ways, if they are not their own, and off the triangles at their ends."""
        led = [(way, way.points()) for way in ways]
        self._lines = Stretches((way.owner, points) for way, points in led)
        for way, points in led:
            if way.line.mode == "xaas":
                tip, inwards = points[-1], _inwards(points[-1], way.path.end.side)
                middle = Point(tip.x - (inwards.x - tip.x) / 2, tip.y - (inwards.y - tip.y) / 2)
                self._take((middle, tip))
        return {way.line.id: self._route(way, points) for way, points in led}

    def _route(self, way: Way, points: tuple[Point, ...]) -> Route:
        if len(points) == 1:
            return Route((), "overlap", points[0], _inwards(points[0], way.path.end.side))
        if way.line.mode == "xaas":
            return Route(points, "line", points[-1], _inwards(points[-1], way.path.end.side))
        at, towards = self._midway(points, way.owner)
        return Route(points, "line", at, towards)

    def _midway(self, points: tuple[Point, ...], own: Owner) -> tuple[Point, Point]:
        """The first place with room that no other line crosses, else one with room, else one that
        is clear of obstacles, else the likeliest."""
        parts = sorted(pairwise(points), key=_merit)
        parts = [(a, b) for a, b in parts if _length(a, b) >= _LONG] or parts
        for room in (SYMBOL, SYMBOL / 2):
            alone: tuple[Point, Point] | None = None
            clear: tuple[Point, Point] | None = None
            for number, place in enumerate(_places(parts)):
                if alone and number >= _TRIED:
                    break
                if self._open(place[0], room):
                    clear = clear or place
                    if self._alone(place[0], room):
                        alone = alone or place
                        if self._quiet(place[0], own):
                            return self._take(place)
            if alone:
                return self._take(alone)
            if clear:
                return clear
        a, b = parts[0]
        return _at(a, b, 0.5), b

    def _quiet(self, spot: Point, own: Owner) -> bool:
        """Whether no line of anybody else runs there."""
        return not self._lines.meet(_around(spot, SYMBOL), own)

    def _open(self, spot: Point, room: float) -> bool:
        return not self._obstacles.meeting(_around(spot, room))

    def _alone(self, spot: Point, room: float) -> bool:
        column, row = int(spot.x // CELL), int(spot.y // CELL)
        near = (
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in self._taken.get((x, y), ())
        )
        return not any(max(abs(o.x - spot.x), abs(o.y - spot.y)) < room for o in near)

    def _take(self, place: tuple[Point, Point]) -> tuple[Point, Point]:
        spot = place[0]
        cell = int(spot.x // CELL), int(spot.y // CELL)
        self._taken.setdefault(cell, []).append(spot)
        return place


def _around(spot: Point, room: float) -> Rect:
    return Rect(spot.x - room / 2, spot.y - room / 2, room, room)


def _inwards(spot: Point, side: int) -> Point:
    """A place in a block from a spot on one of its sides."""
    dx, dy = ((0, 1), (-1, 0), (0, -1), (1, 0))[side]
    return Point(spot.x + dx * SYMBOL, spot.y + dy * SYMBOL)


def _merit(part: tuple[Point, Point]) -> float:
    """Long stretches first; upright ones run side by side in the spine, so they count half."""
    a, b = part
    return -_length(a, b) * (1.0 if a.y == b.y else 0.5)


def _length(a: Point, b: Point) -> float:
    return abs(a.x - b.x) + abs(a.y - b.y)


def _places(parts: Iterable[tuple[Point, Point]]) -> Iterator[tuple[Point, Point]]:
    """Places for a symbol, each with what it looks towards."""
    return ((spot, b) for a, b in parts for spot in _spots(a, b))


def _spots(a: Point, b: Point) -> Iterator[Point]:
    """Places along a stretch, from its middle outwards, never at its very ends."""
    length = _length(a, b)
    yield _at(a, b, 0.5)
    step = (SYMBOL + 4) / length if length else 1.0
    for number in range(1, 7):
        for share in (0.5 - number * step, 0.5 + number * step):
            if 0.05 < share < 0.95:
                yield _at(a, b, share)


def _at(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
