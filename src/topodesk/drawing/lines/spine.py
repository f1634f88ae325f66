"""The spines: the strips left and right of all places, where lines run from one to another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.routing import Route
from topodesk.drawing.shapes import Point

Symbol = tuple[Point, Point]
"""Where a symbol sits, and what it looks towards."""

_STEP = sizes.DENSE_TRUNK
"""Between neighbouring lines of many, less when the spine is full."""


_FIRST_RIGHT = 10.0
"""From where the right spine begins to its first trunk."""


class Side(NamedTuple):
    """One side of the map: where its spine begins, seen from the places, and whether that is the
    right one."""

    edge: float
    right: bool = False

    def holds(self, x: float) -> bool:
        """Whether `x` lies in the spine, or beyond."""
        return x > self.edge if self.right else x < self.edge


class Half(NamedTuple):
    """Half a line: from a block to where it enters the spine, at height `y`."""

    points: tuple[Point, ...]
    y: float


def enters(route: Route, side: Side) -> bool:
    """Whether a way leads into the spine of a side."""
    return any(side.holds(point.x) for point in route.points)


def halves(points: Sequence[Point], side: Side, down: float) -> tuple[Half, Half] | None:
    """The parts of a way before and after the spine of a side, each from its block on and moved
    `down` the map; None if it stays out of the spine."""
    inside = [n for n, point in enumerate(points) if side.holds(point.x)]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    before = tuple(Point(p.x, p.y + down) for p in points[:first])
    after = tuple(Point(p.x, p.y + down) for p in reversed(points[last + 1 :]))
    return Half(before, points[first].y + down), Half(after, points[last].y + down)


def tracks(ends: Mapping[Owner, Iterable[float]], near: float, far: float) -> dict[Owner, float]:
    """Where across the left spine, from `near` to `far`, each owner's trunk runs.

    `ends` are the heights at which it enters and leaves.
    """
    ranks, room = _ranks(ends)
    if (far - near) / (room + 1) < _STEP:
        room = _rounded(room)
    step = min(_apart(room), (far - near) / (room + 1))
    start = (near + far) / 2 + step * (room - 1) / 2
    return {who: start - rank * step for who, rank in ranks.items()}


def tracks_right(ends: Mapping[Owner, Iterable[float]], edge: float) -> dict[Owner, float]:
    """The same for the right spine, which begins at `edge` and has no end."""
    ranks, room = _ranks(ends)
    crowded = room > sizes.MOST_TRACKS
    step = _STEP * sizes.MOST_TRACKS / _rounded(room) if crowded else _apart(room)
    return {who: edge + _FIRST_RIGHT + rank * step for who, rank in ranks.items()}


def _apart(room: int) -> float:
    """How far apart so many trunks are, given the room: clearly while they are few."""
    return max(_STEP, min(sizes.TRUNK, sizes.TRUNK * sizes.FEW_TRUNKS / max(room, 1)))


def _ranks(ends: Mapping[Owner, Iterable[float]]) -> tuple[dict[Owner, int], int]:
    """Which trunk each owner has, counted from the places on, and how many there are. The longest
    run outside, so that few lines cross; trunks that would meet never share a place."""
    spans = {who: (min(ys), max(ys)) for who, ys in ((w, tuple(e)) for w, e in ends.items())}
    ordered = sorted(spans, key=lambda who: (spans[who][1] - spans[who][0], who))
    ranks: dict[Owner, int] = {}
    taken: list[list[tuple[float, float]]] = []
    for who in ordered:
        low, high = spans[who]
        rank = len(taken)
        while rank and _is_free(taken[rank - 1], low, high):
            rank -= 1
        if rank == len(taken):
            taken.append([])
        insort(taken[rank], (low, high))
        ranks[who] = rank
    return ranks, len(taken)


def _rounded(count: int) -> int:
    """Up to its first four binary digits: where trunks are many, one more moves none of them."""
    digits = max(count.bit_length() - 4, 0)
    return -(-count >> digits) << digits


def _is_free(spans: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    """Whether none of these, which are in order and apart, comes near."""
    after = bisect_left(spans, (low,))
    return (after == len(spans) or high + 1 < spans[after][0]) and (
        after == 0 or spans[after - 1][1] < low - 1
    )


def joined(before: Half, x: float, after: Half, symbol: Symbol | None) -> Route:
    """The whole route of two halves by way of a trunk at `x`; `symbol` is where its symbol sits
    and what it looks towards, midway on the trunk if nobody says."""
    middle = (Point(x, before.y), Point(x, after.y))
    points = _straightened((*before.points, *middle, *reversed(after.points)))
    at, towards = symbol or (Point(x, (before.y + after.y) / 2), middle[1])
    return Route(points, "line", at, towards)


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without points at which the way does not turn."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _level(kept[-2], kept[-1], point):
            kept[-1] = point
        else:
            kept.append(point)
    return tuple(kept)


def _level(a: Point, b: Point, c: Point) -> bool:
    return a.x == b.x == c.x or a.y == b.y == c.y
