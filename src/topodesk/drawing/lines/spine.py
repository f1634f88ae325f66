"""The spine: the strip left of all places, where lines run from one place to another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.routing import Route
from topodesk.drawing.shapes import Point

Symbol = tuple[Point, Point]
"""Where a symbol sits, and what it looks towards."""

_STEP = 6.0
"""Between neighbouring lines, less when the spine is full."""


class Half(NamedTuple):
    """Half a line: from a block to where it enters the spine, at height `y`."""

    points: tuple[Point, ...]
    y: float


def enters(route: Route, left: float) -> bool:
    """Whether a way leads into the spine, which ends at `left`."""
    return any(point.x < left for point in route.points)


def halves(points: Sequence[Point], left: float, down: float) -> tuple[Half, Half] | None:
    """The parts of a way before and after the spine, each from its block on and moved `down` the
    map; None if the way stays right of `left`, where the spine ends."""
    inside = [n for n, point in enumerate(points) if point.x < left]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    before = tuple(Point(p.x, p.y + down) for p in points[:first])
    after = tuple(Point(p.x, p.y + down) for p in reversed(points[last + 1 :]))
    return Half(before, points[first].y + down), Half(after, points[last].y + down)


def tracks(ends: Mapping[Owner, Iterable[float]], near: float, far: float) -> dict[Owner, float]:
    """Where across the spine, from `near` to `far`, each owner's trunk runs.

    `ends` are the heights at which it enters and leaves. The longest run outside, so that few
    lines cross; trunks that would meet never share a place.
    """
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
    room = len(taken)
    if (far - near) / (room + 1) < _STEP:
        room = _rounded(room)
    step = min(_STEP, (far - near) / (room + 1))
    start = (near + far) / 2 + step * (room - 1) / 2
    return {who: start - rank * step for who, rank in ranks.items()}


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
