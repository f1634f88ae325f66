"""What a thread looks like: the thin line from a stream to a team it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from topodesk.drawing.colours import THREAD
from topodesk.drawing.shapes import Command, Path, Point, Rect, Shape, Stroke

_ROUND = 7.0
"""Radius of its bends."""


def thread_shapes(points: tuple[Point, ...]) -> Iterator[Shape]:
    """A line through `points` with round bends; unless it arrives straight, its last stretch is an
    easy curve into an edge."""
    yield Path(tuple(_commands(points)), None, Stroke(THREAD, 1.1))


def _commands(points: tuple[Point, ...]) -> Iterator[Command]:
    yield "M", (points[0].x, points[0].y)
    straight = points[-1].x == points[-2].x or points[-1].y == points[-2].y
    last = len(points) - (1 if straight else 2)
    for before, here, after in zip(
        points[: last - 1], points[1:last], points[2 : last + 1], strict=True
    ):
        near, far = _towards(here, before), _towards(here, after)
        yield "L", (near.x, near.y)
        yield "C", (here.x, here.y, here.x, here.y, far.x, far.y)
    before, turn, end = points[-3:]
    if straight:
        yield "L", (end.x, end.y)
        return
    yield "L", (turn.x, turn.y)
    middle = (turn.x + end.x) / 2
    if before.x == turn.x:
        yield "C", (turn.x, end.y, middle, end.y, end.x, end.y)
    else:
        yield "C", (middle, turn.y, middle, end.y, end.x, end.y)


def _towards(here: Point, there: Point) -> Point:
    dx, dy = there.x - here.x, there.y - here.y
    length = abs(dx) + abs(dy)
    share = min(_ROUND, length / 2) / length if length else 0.0
    return Point(here.x + dx * share, here.y + dy * share)


def thread_hits(points: tuple[Point, ...]) -> tuple[Rect, ...]:
    """The stretches it covers."""
    found = []
    for a, b in pairwise(points):
        x, y = min(a.x, b.x), min(a.y, b.y)
        found.append(Rect(x, y, abs(a.x - b.x), abs(a.y - b.y)).grown(2))
    return tuple(found)
