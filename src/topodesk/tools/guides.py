"""Snapping to what stands around: edges and middles in line, and equal distances."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from topodesk.drawing.shapes import Point, Rect

Span = tuple[float, float]

_SAME = 0.01
"""Map units below which two places are one."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A thin line along what is in line, or between two things whose distance comes again."""

    start: Point
    end: Point
    distance: bool = False


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to move a thing so that it falls into line, and the `lines` that say with what.

    `in_x` and `in_y` say whether anything fits sideways, and up and down; it may fit already.
    """

    dx: float = 0.0
    dy: float = 0.0
    lines: tuple[Guide, ...] = ()
    in_x: bool = False
    in_y: bool = False


def guides(moving: Rect, others: Sequence[Rect], reach: float) -> Snap:
    """Where `moving` falls into line with `others`, at most `reach` away."""
    return Rulers(others).snap(moving, reach)


class Rulers:
    """The edges and middles of what stands around, sorted once, so that a snap is quick."""

    def __init__(self, others: Iterable[Rect]) -> None:
        """Rulers along `others`."""
        upright = tuple(others)
        self._sideways = _Axis(upright)
        self._upwards = _Axis([_turned(rect) for rect in upright])

    def snap(self, moving: Rect, reach: float) -> Snap:
        """Where `moving` falls into line, at most `reach` away; lines go before distances."""
        dx = self._sideways.fit(moving, reach)
        dy = self._upwards.fit(_turned(moving), reach)
        there = moving.moved(dx or 0.0, dy or 0.0)
        lines: list[Guide] = []
        if dx is not None:
            lines += self._sideways.lines(there)
        if dy is not None:
            turned = self._upwards.lines(_turned(there))
            lines += [Guide(_across(g.start), _across(g.end), g.distance) for g in turned]
        return Snap(dx or 0.0, dy or 0.0, tuple(lines), dx is not None, dy is not None)


class _Axis:
    """What can fit sideways."""

    def __init__(self, others: Sequence[Rect]) -> None:
        self._others = sorted(others, key=lambda rect: rect.x)
        self._places = sorted({x for rect in others for x in _lines_of(rect)})

    def fit(self, moving: Rect, reach: float) -> float | None:
        """The shortest move that makes something fit; None when nothing is within reach."""
        ways = [way for x in _lines_of(moving) for way in self._near(x)]
        best = min(ways, key=abs, default=reach + 1)
        if abs(best) <= reach:
            return best
        ways = [by for by, _ in self._evenly(moving)]
        best = min(ways, key=abs, default=reach + 1)
        return best if abs(best) <= reach else None

    def lines(self, there: Rect) -> list[Guide]:
        """What shows that a thing fits where it is: lines along edges, else equal distances."""
        found: dict[float, list[Rect]] = {}
        for rect in self._others:
            for x in _lines_of(rect):
                for own in _lines_of(there):
                    if abs(x - own) < _SAME:
                        found.setdefault(own, [there]).append(rect)
        if found:
            return [_along(x, rects) for x, rects in sorted(found.items())]
        fitting = (spans for by, spans in self._evenly(there) if abs(by) < _SAME)
        y = there.centre.y
        return [Guide(Point(a, y), Point(b, y), distance=True) for a, b in next(fitting, ())]

    def _near(self, x: float) -> Iterator[float]:
        at = bisect_left(self._places, x)
        yield from (place - x for place in self._places[max(at - 1, 0) : at + 1])

    def _evenly(self, moving: Rect) -> Iterator[tuple[float, tuple[Span, Span]]]:
        """The moves that make two distances in the row of `moving` equal, and those distances
        as they then are."""
        row = [r for r in self._others if r.y < moving.bottom and moving.y < r.bottom]
        for a, b in pairwise(row):
            gap = b.x - a.right
            if gap <= 0:
                continue
            yield b.right + gap - moving.x, ((a.right, b.x), (b.right, b.right + gap))
            yield a.x - gap - moving.right, ((a.right, b.x), (a.x - gap, a.x))
            beside = (gap - moving.w) / 2
            if beside > 0:
                x = a.right + beside
                yield x - moving.x, ((a.right, x), (x + moving.w, b.x))


def _lines_of(rect: Rect) -> tuple[float, float, float]:
    return rect.x, rect.x + rect.w / 2, rect.right


def _along(x: float, rects: Sequence[Rect]) -> Guide:
    return Guide(Point(x, min(r.y for r in rects)), Point(x, max(r.bottom for r in rects)))


def _across(point: Point) -> Point:
    return Point(point.y, point.x)


def _turned(rect: Rect) -> Rect:
    return Rect(rect.y, rect.x, rect.h, rect.w)
