"""The ways of a walk from number to number: along the gaps between teams, beside each other, and
over as few words as can be."""

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
BESIDE = 25.0
"""Pixels from a run or a number to days that are written beside it."""
AIR = 8.0
"""Pixels between a way and a team it runs along."""
_MOST = 14
"""Detours tried across and down, the nearest first."""
_WORDS, _TEAM, _NUMBER, _BESIDE_WAY, _TURN, _PER_PIXEL = 9.0, 7.0, 8.0, 1.5, 0.6, 0.01
"""What is worse about a way, and by how much: each word, team and number it runs over, ..."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stop and the middle of its number, in pixels; `block` is its team."""

    stop: Stop
    at: Point
    block: Rect


@dataclass(frozen=True, slots=True)
class Ground:
    """What ways had better not run over, in pixels: `words`, and `teams` whether on the walk or
    not."""

    words: tuple[Rect, ...] = ()
    teams: tuple[Rect, ...] = ()


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


def ways_between(places: Sequence[Place], ground: Ground | None = None) -> Iterator[Way]:
    """A way from each place to the next, but where they are on top of each other."""
    ground, taken = ground or Ground(), _Taken()
    blocks = tuple(dict.fromkeys((*ground.teams, *(place.block for place in places))))
    ground = Ground(ground.words, blocks)
    taken.rooms.extend(LABEL.moved(place.at.x, place.at.y) for place in places)
    for before, place in pairwise(places):
        if hypot(place.at.x - before.at.x, place.at.y - before.at.y) >= DISC * 2:
            numbers = [_disc(each.at) for each in places if each not in (before, place)]
            yield _way(before, place, ground, numbers, taken)


def first_label(first: Place, ways: Sequence[Way], ground: Ground) -> Point:
    """Where the days before the first stop are written: beside it, where least is hidden."""
    at, off = first.at, DISC + 21
    spots = [Point(at.x - off, at.y), Point(at.x + off, at.y), Point(at.x, at.y - BESIDE)]
    runs = [_run(a, b) for way in ways for a, b in pairwise(way.points)]
    rooms = [LABEL.moved(*way.label) for way in ways if way.stop.wait]
    return min(spots, key=lambda spot: _hidden(spot, (*runs, *rooms), ground))


def _way(
    before: Place, place: Place, ground: Ground, numbers: Sequence[Rect], taken: _Taken
) -> Way:
    tried = list(_tried(before.at, place.at, ground))
    corners = min(tried, key=lambda each: _cost(each, ground, numbers, taken))
    points = _aside(before.stop, place.stop, corners, taken)
    for one, other in pairwise(points):
        if _is_level(one, other):
            taken.level.append((one.y, min(one.x, other.x), max(one.x, other.x)))
        else:
            taken.upright.append((one.x, min(one.y, other.y), max(one.y, other.y)))
    label = _free(points, taken.rooms, ground)
    taken.rooms.append(LABEL.moved(label.x, label.y))
    return Way(place.stop, points, label)


def _tried(start: Point, end: Point, ground: Ground) -> Iterator[tuple[Point, ...]]:
    """Straight or with one corner; else with two, through the gaps around teams."""
    if abs(end.y - start.y) < GATE:
        yield (start, Point(end.x, start.y))
    elif abs(end.x - start.x) < GATE:
        yield (start, Point(start.x, end.y))
    else:
        yield (start, Point(start.x, end.y), end)
        yield (start, Point(end.x, start.y), end)
    across = [x for team in ground.teams for x in (team.x - AIR, team.x + team.w + AIR)]
    down = [y for team in ground.teams for y in (team.y - AIR, team.y + team.h + AIR)]
    for x in _nearest(across, start.x, end.x):
        if abs(x - start.x) > DISC * 1.5 and abs(x - end.x) > DISC * 1.5:
            yield (start, Point(x, start.y), Point(x, end.y), end)
    for y in _nearest(down, start.y, end.y):
        if abs(y - start.y) > DISC * 1.5 and abs(y - end.y) > DISC * 1.5:
            yield (start, Point(start.x, y), Point(end.x, y), end)


def _nearest(places: Iterable[float], one: float, other: float) -> list[float]:
    """The few of them by which a detour is shortest."""
    found = dict.fromkeys(float(round(place)) for place in places)
    return sorted(found, key=lambda at: (abs(at - one) + abs(at - other), at))[:_MOST]


def _cost(points: Sequence[Point], ground: Ground, numbers: Sequence[Rect], taken: _Taken) -> float:
    """How bad a way is: what it runs over, how often it turns and how long it is."""
    runs = [_run(a, b) for a, b in pairwise(points)]
    over = sum(_WORDS for run in runs for rect in ground.words if _over(run, rect))
    over += sum(_TEAM for team in ground.teams if any(_over(run, team) for run in runs))
    over += sum(_NUMBER for run in runs for number in numbers if _over(run, number))
    beside = sum(_BESIDE_WAY for a, b in pairwise(points) if _joins(a, b, taken))
    length = sum(run.w + run.h for run in runs)
    return over + beside + _TURN * (len(points) - 2) + _PER_PIXEL * length


def _joins(a: Point, b: Point, taken: _Taken) -> bool:
    """Whether a run lies upon another way."""
    level = _is_level(a, b)
    at, (low, high) = (a.y, sorted((a.x, b.x))) if level else (a.x, sorted((a.y, b.y)))
    runs = taken.level if level else taken.upright
    return any(abs(at - y) < TOUCHING and start < high and end > low for y, start, end in runs)


def _aside(before: Stop, place: Stop, corners: Sequence[Point], taken: _Taken) -> tuple[Point, ...]:
    """The corners of a way moved off the other ways, from rim to rim."""
    asides = []
    for a, b in pairwise(corners):
        if _is_level(a, b):
            asides.append(_lane(taken.level, a.y, a.x, b.x))
        else:
            asides.append(_lane(taken.upright, a.x, a.y, b.y))
    runs = list(zip(pairwise(corners), asides, strict=True))
    points = [
        point if n in (0, len(corners) - 1) else _moved(point, runs[n - 1], runs[n])
        for n, point in enumerate(corners)
    ]
    first, last = runs[0], runs[-1]
    points[0] = _shifted(_rimmed(corners[0], corners[1], _rim(before, first[1])), first)
    points[-1] = _shifted(_rimmed(corners[-1], corners[-2], _rim(place, last[1]) + 2), last)
    return tuple(points)


_Aside = tuple[tuple[Point, Point], float]
"""A run and how far it is moved aside."""


def _moved(point: Point, one: _Aside, other: _Aside) -> Point:
    return _shifted(_shifted(point, one), other)


def _shifted(point: Point, run: _Aside) -> Point:
    (a, b), aside = run
    level = _is_level(a, b)
    return Point(point.x, point.y + aside) if level else Point(point.x + aside, point.y)


def _rimmed(point: Point, towards: Point, rim: float) -> Point:
    """So far from a point towards another that is level with it or upright."""
    if _is_level(point, towards):
        return Point(point.x + (rim if towards.x > point.x else -rim), point.y)
    return Point(point.x, point.y + (rim if towards.y > point.y else -rim))


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


def _is_level(a: Point, b: Point) -> bool:
    return abs(a.y - b.y) < abs(a.x - b.x)


def _disc(at: Point) -> Rect:
    return Rect(at.x - DISC, at.y - DISC, 2 * DISC, 2 * DISC)


def _run(a: Point, b: Point) -> Rect:
    """The room of a run, as wide as it is painted."""
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)).grown(1.5)


def _over(run: Rect, block: Rect) -> bool:
    return (
        run.x < block.x + block.w
        and run.x + run.w > block.x
        and run.y < block.y + block.h
        and run.y + run.h > block.y
    )


def _free(points: Sequence[Point], rooms: Sequence[Rect], ground: Ground) -> Point:
    """Where the days are written: on a level run or an upright one, or beside that, wherever they
    hide least."""
    runs = sorted(pairwise(points), key=lambda run: not _is_level(*run))
    spots = [spot for a, b in runs for spot in _spots(a, b)]
    spots = spots or [Point((points[0].x + points[-1].x) / 2, (points[0].y + points[-1].y) / 2)]
    return min(spots, key=lambda spot: _hidden(spot, rooms, ground))


def _spots(a: Point, b: Point) -> Iterator[Point]:
    """Along a run, in its middle first."""
    level = _is_level(a, b)
    if level and abs(a.x - b.x) < 1.5 * LABEL.w:
        return
    for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88):
        x, y = a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share
        yield from (Point(x, y),) if level else (Point(x, y), Point(x - BESIDE, y))


def _hidden(spot: Point, rooms: Iterable[Rect], ground: Ground) -> float:
    """How much days at a spot would hide; other days and numbers weigh most."""
    room = LABEL.moved(spot.x, spot.y)
    over = sum(100.0 for each in rooms if _over(room, each))
    over += sum(10.0 for words in ground.words if _over(room, words))
    return over + sum(1.0 for team in ground.teams if _over(room, team))
