"""Where the symbol of a line sits: at the consumer's edge, or on a long free stretch midway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from topodesk.drawing.obstacles import Obstacles
from topodesk.drawing.routing.docks import SYMBOL
from topodesk.drawing.routing.floor import Route
from topodesk.drawing.routing.ways import Way
from topodesk.drawing.shapes import Point, Rect

CELL = 64.0


class Symbols:
    """Places symbols so that they keep clear of obstacles and, where there is room, each other."""

    def __init__(self, obstacles: Obstacles) -> None:
        """No symbols yet, among `obstacles`."""
        self._obstacles = obstacles
        self._taken: dict[tuple[int, int], list[Point]] = {}

    def keep_off(self, ways: Iterable[Way]) -> None:
        """Symbols midway keep off the triangles at the ends of these ways."""
        for way in ways:
            if way.line.mode == "xaas":
                tip = way.points()[-1]
                inwards = _inwards(tip, way.path.end.side)
                self._take(Point(tip.x - (inwards.x - tip.x) / 2, tip.y - (inwards.y - tip.y) / 2))

    def route(self, way: Way) -> Route:
        """The finished route of a way whose coordinates are settled."""
        points = way.points()
        if len(points) == 1:
            return Route((), "overlap", points[0], _inwards(points[0], way.path.end.side))
        if way.line.mode == "xaas":
            return Route(points, "line", points[-1], _inwards(points[-1], way.path.end.side))
        at, towards = self._midway(points)
        return Route(points, "line", at, towards)

    def _midway(self, points: tuple[Point, ...]) -> tuple[Point, Point]:
        """The first place with room, else one that is clear of obstacles, else the likeliest."""
        parts = sorted(pairwise(points), key=_merit)
        for room in (SYMBOL, SYMBOL / 2):
            clear: tuple[Point, Point] | None = None
            for a, b in parts:
                for spot in _spots(a, b):
                    if self._open(spot, room):
                        if self._alone(spot, room):
                            self._take(spot)
                            return spot, b
                        clear = clear or (spot, b)
            if clear:
                return clear
        a, b = parts[0]
        return _at(a, b, 0.5), b

    def _open(self, spot: Point, room: float) -> bool:
        area = Rect(spot.x - room / 2, spot.y - room / 2, room, room)
        return not self._obstacles.meeting(area)

    def _alone(self, spot: Point, room: float) -> bool:
        column, row = int(spot.x // CELL), int(spot.y // CELL)
        near = (
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in self._taken.get((x, y), ())
        )
        return not any(max(abs(o.x - spot.x), abs(o.y - spot.y)) < room for o in near)

    def _take(self, spot: Point) -> None:
        cell = int(spot.x // CELL), int(spot.y // CELL)
        self._taken.setdefault(cell, []).append(spot)


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
