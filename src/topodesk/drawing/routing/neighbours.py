"""Blocks side by side: the interaction's shape lies over both and needs no line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from topodesk.drawing.routing.floor import Line, Route
from topodesk.drawing.shapes import Point, Rect

NEAR = 24.0
"""How far apart, in map units, two blocks of a row may be for one shape to overlap both."""


def overlaps(lines: Iterable[Line], blocks: Mapping[str, Rect]) -> dict[str, Route]:
    """The routes of lines between near neighbours in one row; several share the height evenly."""
    pairs: dict[frozenset[str], list[Line]] = {}
    for line in lines:
        if near(blocks[line.start], blocks[line.end]):
            pairs.setdefault(frozenset((line.start, line.end)), []).append(line)
    routes = {}
    for together in pairs.values():
        for number, line in enumerate(together):
            share = (number + 1) / (len(together) + 1)
            routes[line.id] = _overlap(blocks[line.start], blocks[line.end], share)
    return routes


def near(a: Rect, b: Rect) -> bool:
    """Whether two blocks stand in one row with at most `NEAR` between them."""
    apart = max(a.x - b.right, b.x - a.right)
    shared = min(a.bottom, b.bottom) - max(a.y, b.y)
    return 0 <= apart <= NEAR and shared >= min(a.h, b.h) / 2


def _overlap(start: Rect, end: Rect, share: float) -> Route:
    left, right = (start, end) if start.x < end.x else (end, start)
    top, bottom = max(start.y, end.y), min(start.bottom, end.bottom)
    at = Point((left.right + right.x) / 2, top + (bottom - top) * share)
    return Route((), "overlap", at, Point(end.centre.x, at.y))
