"""Where lines may run between things that stand anywhere: free strips, across and down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

from topodesk.drawing.layout import sizes
from topodesk.drawing.routing import Gap, Gutter
from topodesk.drawing.shapes import Rect


def gutters(area: Rect, taken: Iterable[Rect]) -> tuple[Gutter, ...]:
    """The free strips of an area from left to right, none of them over another."""
    strips = _strips(area, [_coarse(rect) for rect in taken])
    return tuple(Gutter(s.x, s.right, s.y, s.bottom) for s in strips)


def gaps(area: Rect, taken: Iterable[Rect]) -> tuple[Gap, ...]:
    """The free strips of an area from top to bottom, none of them beside another.

    Each lies wholly within every gutter of the same area that it meets, so lines can turn there.
    """
    strips = _strips(_turned(area), [_turned(_coarse(rect)) for rect in taken])
    return tuple(Gap(s.y, s.bottom, s.x, s.right) for s in strips)


def _strips(area: Rect, taken: Sequence[Rect]) -> Iterator[Rect]:
    """The free rectangles between the heights at which something begins or ends; those with the
    same sides are one."""
    heights = {y for rect in taken for y in (rect.y, rect.bottom) if area.y < y < area.bottom}
    waiting = sorted(taken, key=lambda rect: -rect.y)
    here: list[Rect] = []
    begun: dict[tuple[float, float], float] = {}
    for top, _ in pairwise(sorted({area.y, area.bottom} | heights)):
        while waiting and waiting[-1].y <= top:
            here.append(waiting.pop())
        here = [rect for rect in here if rect.bottom > top]
        free = dict.fromkeys(_between(area, here))
        for sides in [sides for sides in begun if sides not in free]:
            yield _strip(sides, begun.pop(sides), top)
        begun = {sides: begun.get(sides, top) for sides in free}
    for sides, top in begun.items():
        yield _strip(sides, top, area.bottom)


def _between(area: Rect, taken: Iterable[Rect]) -> Iterator[tuple[float, float]]:
    x = area.x
    for rect in sorted(taken, key=lambda rect: rect.x):
        if rect.x > x:
            yield x, min(rect.x, area.right)
        x = max(x, rect.right)
    if x < area.right:
        yield x, area.right


def _strip(sides: tuple[float, float], top: float, foot: float) -> Rect:
    return Rect(sides[0], top, sides[1] - sides[0], foot - top)


def _coarse(rect: Rect) -> Rect:
    """Grown to the raster, so that what stands nearly in a row leaves no sliver of a strip."""
    step = sizes.RASTER
    x, y = floor(rect.x / step) * step, floor(rect.y / step) * step
    return Rect(x, y, ceil(rect.right / step) * step - x, ceil(rect.bottom / step) * step - y)


def _turned(rect: Rect) -> Rect:
    return Rect(rect.y, rect.x, rect.h, rect.w)
