"""The ways of a walk from number to number: along the gaps between teams, beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot, sqrt

from topodesk.drawing.shapes import Point, Rect
from topodesk.tools.walk_path import Stop

DISC, GATE = 11.0, 14.5
"""Pixels: from the middle of a number to its rim, and to the corners of a gate's."""
LANES = (0.0, -6.0, 6.0, -9.0, 9.0)
"""Pixels a way is moved aside where another one runs already, tried in this order."""
TOUCHING = 5.0
LABEL = Rect(-20, -10, 40, 20)
"""About the room of the days on a way, around its middle."""
NEAR_END, ASIDE = 12.0, 9.0
"""Pixels from the end of an upright run, and to its left, where fewer names are."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stop and the middle of its number, in pixels; `block` is its team."""

    stop: Stop
    at: Point
    block: Rect


@dataclass(frozen=True, slots=True)
class Way:
    """The corners of a way to a stop, from rim to rim, and where its days are written."""

    stop: Stop
    points: tuple[Point, ...]
    label: Point


@dataclass
class _Taken:
    """What is there already: runs as (across, from, to), and the rooms of numbers and days."""

    level: list[tuple[float, float, float]] = field(default_factory=list)
    upright: list[tuple[float, float, float]] = field(default_factory=list)
    rooms: list[Rect] = field(default_factory=list)


def ways_between(places: Sequence[Place]) -> Iterator[Way]:
    """A way from each place to the next, but where they are on top of each other."""
    taken = _Taken()
    taken.rooms.extend(LABEL.moved(place.at.x, place.at.y) for place in places)
    blocks = list(dict.fromkeys(place.block for place in places))
    for before, place in pairwise(places):
        if hypot(place.at.x - before.at.x, place.at.y - before.at.y) >= DISC * 2:
            yield _way(before, place, blocks, taken)


def _way(before: Place, place: Place, blocks: Sequence[Rect], taken: _Taken) -> Way:
    start, end = before.at, place.at
    along, down = end.x - start.x, end.y - start.y
    if abs(along) < GATE or abs(down) < GATE:
        points = _straight(before, place, taken)
    else:
        level_last = (start, Point(start.x, end.y), end)
        level_first = (start, Point(end.x, start.y), end)
        turn = min((level_last, level_first), key=lambda each: _crossed(each, blocks))
        points = _turning(before, place, turn[1], taken)
    for one, other in pairwise(points):
        if abs(one.y - other.y) < abs(one.x - other.x):
            taken.level.append((one.y, min(one.x, other.x), max(one.x, other.x)))
        else:
            taken.upright.append((one.x, min(one.y, other.y), max(one.y, other.y)))
    label = _free(points, taken.rooms)
    taken.rooms.append(LABEL.moved(label.x, label.y))
    return Way(place.stop, points, label)


def _straight(before: Place, place: Place, taken: _Taken) -> tuple[Point, ...]:
    """One run, moved aside where another one is."""
    start, end = before.at, place.at
    if abs(end.y - start.y) < GATE and abs(end.x - start.x) >= GATE:
        aside = _lane(taken.level, start.y, start.x, end.x)
        side = 1 if end.x > start.x else -1
        return (
            Point(start.x + side * _rim(before.stop, aside), start.y + aside),
            Point(end.x - side * (_rim(place.stop, aside) + 2), end.y + aside),
        )
    aside = _lane(taken.upright, start.x, start.y, end.y)
    side = 1 if end.y > start.y else -1
    return (
        Point(start.x + aside, start.y + side * _rim(before.stop, aside)),
        Point(end.x + aside, end.y - side * (_rim(place.stop, aside) + 2)),
    )


def _turning(before: Place, place: Place, turn: Point, taken: _Taken) -> tuple[Point, ...]:
    """Two runs with a corner between them."""
    start, end = before.at, place.at
    if turn.x == start.x:
        first = _lane(taken.upright, start.x, start.y, end.y)
        last = _lane(taken.level, end.y, start.x, end.x)
        down, along = (1 if end.y > start.y else -1), (1 if end.x > start.x else -1)
        return (
            Point(start.x + first, start.y + down * _rim(before.stop, first)),
            Point(start.x + first, end.y + last),
            Point(end.x - along * (_rim(place.stop, last) + 2), end.y + last),
        )
    first = _lane(taken.level, start.y, start.x, end.x)
    last = _lane(taken.upright, end.x, start.y, end.y)
    down, along = (1 if end.y > start.y else -1), (1 if end.x > start.x else -1)
    return (
        Point(start.x + along * _rim(before.stop, first), start.y + first),
        Point(end.x + last, start.y + first),
        Point(end.x + last, end.y - down * (_rim(place.stop, last) + 2)),
    )


def _lane(runs: Iterable[tuple[float, float, float]], at: float, one: float, other: float) -> float:
    """How far aside a run from `one` to `other` is free; none where all lanes are taken."""
    low, high = sorted((one, other))
    beside = [there for there, start, end in runs if start < high and end > low]
    for aside in LANES:
        if all(abs(at + aside - there) >= TOUCHING for there in beside):
            return aside
    return 0.0


def _rim(stop: Stop, aside: float) -> float:
    """From the middle of a number to its rim, for a way that runs so far aside."""
    return GATE - abs(aside) if stop.gate else sqrt(max(DISC**2 - aside**2, 1.0))


def _crossed(points: Sequence[Point], blocks: Iterable[Rect]) -> int:
    """How many teams of the walk a way would run over."""
    runs = [
        Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
        for a, b in pairwise(points)
    ]
    return sum(any(_over(run, block) for run in runs) for block in blocks)


def _over(run: Rect, block: Rect) -> bool:
    return (
        run.x < block.x + block.w
        and run.x + run.w > block.x
        and run.y < block.y + block.h
        and run.y + run.h > block.y
    )


def _free(points: Sequence[Point], rooms: Sequence[Rect]) -> Point:
    """Where the days are written: on a level run, else near the end of an upright one."""
    runs = list(pairwise(points))
    a, b = max(runs, key=lambda run: abs(run[0].x - run[1].x))
    if abs(a.x - b.x) < 2 * LABEL.w:
        a, b = max(runs, key=lambda run: abs(run[0].y - run[1].y))
        far = min(NEAR_END / max(abs(a.y - b.y), 1.0), 0.5)
        tried = [1 - far, 0.5, far] if b is points[-1] else [0.5, 0.7, 0.3]
        a, b = (Point(point.x - ASIDE, point.y) for point in (a, b))
    else:
        tried = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
    spots = [Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t) for t in tried]
    for spot in spots:
        if not any(_over(LABEL.moved(spot.x, spot.y), room) for room in rooms):
            return spot
    return spots[0]
