"""A line on its way: its path, and the places across corridors and along edges it has got."""

from __future__ import annotations

from dataclasses import dataclass, field

from topodesk.drawing.routing.docks import BOTTOM, RIGHT, Dock
from topodesk.drawing.routing.floor import Line
from topodesk.drawing.routing.network import Corridor
from topodesk.drawing.routing.paths import Path
from topodesk.drawing.routing.tracks import AFTER, BEFORE
from topodesk.drawing.shapes import Point

Owner = tuple[str, str]


@dataclass(slots=True)
class Way:
    """A line, the corridors it runs in, and the coordinates found so far.

    `number` is its rank by id, which decides where nothing else does.

    `at` holds the port on the provider's edge, one place across every corridor, and the port on
    the consumer's edge: at[0], at[1] ... at[-1]. Until they are settled they are as planned.
    """

    line: Line
    path: Path
    corridors: list[Corridor]
    owner: Owner
    number: int
    at: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.at = [self.path.start.middle, *self.path.across, self.path.end.middle]

    @property
    def straight(self) -> bool:
        """Whether it may run straight from edge to edge, across one corridor."""
        start, end = self.path.start, self.path.end
        facing = len(self.corridors) == 1 and start.side != end.side
        return facing and start.lo <= end.hi and end.lo <= start.hi

    def turn(self, starts: bool) -> float:
        """Where along its first (or last) corridor it turns off, or where its other port is."""
        return self.at[2] if starts else self.at[-3]

    def returns(self, starts: bool) -> bool:
        """Whether it leaves its first (or last) corridor to the side of that end's block."""
        number = 0 if starts else len(self.corridors) - 1
        return self.leaves(number, True) == self.leaves(number, False)

    def leaves(self, number: int, forwards: bool) -> int:
        """To which side it leaves its `number`th corridor (from 0), at its end or its beginning."""
        if forwards and number == len(self.corridors) - 1:
            return _outside(self.path.end)
        if not forwards and number == 0:
            return _outside(self.path.start)
        there = self.at[number + 3] if forwards else self.at[number - 1]
        return AFTER if there > self.at[number + 1] else BEFORE

    def lean(self, number: int) -> float:
        """What orders wires that turn in the same two corridors, so that they nest, not cross."""
        total = 0.0
        for forwards in (False, True):
            other = number + 1 if forwards else number - 1
            if 0 <= other < len(self.corridors):
                beyond = self.at[number + 3] if forwards else self.at[number - 1]
                same = self.leaves(other, forwards) == self.leaves(other, not forwards)
                total += -beyond if same else beyond
        return total

    def points(self) -> tuple[Point, ...]:
        """The polyline, without points it does not turn at."""
        start, end = self.path.start, self.path.end
        spots = [_spot(self.corridors[0].flat, self.at[0], start.edge)]
        for number, corridor in enumerate(self.corridors):
            across = self.at[number + 1]
            spots.append(_spot(corridor.flat, self.at[number], across))
            spots.append(_spot(corridor.flat, self.at[number + 2], across))
        spots.append(_spot(self.corridors[-1].flat, self.at[-1], end.edge))
        return _bends(spots)


def owner(line: Line) -> Owner:
    """Whose track a line runs on: its own, or its provider's bundle's."""
    return (line.start, line.bundle) if line.bundle is not None else ("", line.id)


def _outside(dock: Dock) -> int:
    return BEFORE if dock.side in (RIGHT, BOTTOM) else AFTER


def _spot(flat: bool, along: float, across: float) -> Point:
    return Point(along, across) if flat else Point(across, along)


def _bends(spots: list[Point]) -> tuple[Point, ...]:
    kept: list[Point] = []
    for spot in spots:
        if kept and kept[-1] == spot:
            continue
        if len(kept) > 1 and _level(kept[-2], kept[-1], spot):
            kept[-1] = spot
        else:
            kept.append(spot)
    return tuple(kept)


def _level(a: Point, b: Point, c: Point) -> bool:
    return a.x == b.x == c.x or a.y == b.y == c.y
