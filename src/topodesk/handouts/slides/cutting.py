"""Shapes cut off at the edges of a rectangle, for programs that cannot do it themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from topodesk.drawing.picture import box_bounds
from topodesk.drawing.shapes import Box, Command, Group, Path, Point, Rect, Shape, TextLine

_PIECES = 8
"""A curve becomes so many straight lines."""
_NEAR = 1 - 0.5523
"""How far from a corner, in its radius, a curve is led to be a quarter of a circle."""

Line = list[Point]


def cut(shapes: Iterable[Shape], area: Rect) -> Iterator[Shape]:
    """What of `shapes` lies in `area`; of a line of text, the letters that do."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from cut(cut(shape.shapes, shape.clip) if shape.clip else shape.shapes, area)
            continue
        bounds = box_bounds([shape])
        if area.contains(Point(bounds.x, bounds.y)) and area.contains(
            Point(bounds.right, bounds.bottom)
        ):
            yield shape
        elif isinstance(shape, TextLine):
            yield from _trimmed(shape, area)
        elif area.meets(bounds):
            yield from _cut(shape, area)


def _trimmed(line: TextLine, area: Rect) -> Iterator[TextLine]:
    """As many letters as fit, each taken for as wide as the others; all or none of a line that is
    not read from left to right."""
    x, y, many = line.x, line.y, len(line.text)
    middle = y - 0.3 * line.size
    if any(run.rtl for run in line.runs) or line.angle not in (0, -90) or line.width <= 0:
        if area.contains(line.box.centre):
            yield line
        return
    if line.angle:
        seen = area.x <= x - 0.3 * line.size <= area.right
        begin, end = (y - area.bottom) / line.width, (y - area.y) / line.width
    else:
        seen = area.y <= middle <= area.bottom
        begin, end = (area.x - x) / line.width, (area.right - x) / line.width
    first, last = max(0, ceil(begin * many)), max(0, min(many, int(end * many)))
    text = line.text[first:last]
    if seen and text.strip():
        aside = line.width * first / many
        place = (x, y - aside) if line.angle else (x + aside, y)
        width = line.width * len(text) / many
        yield replace(line, text=text, x=place[0], y=place[1], width=width)


def _cut(shape: Box | Path, area: Rect) -> Iterator[Shape]:
    if isinstance(shape, Path):
        commands = shape.commands
    else:
        commands = _round_edges(shape) if shape.radius > 0 else edges(shape.rect)
    lines = list(_straight(commands))
    if shape.fill:
        for line in lines:
            corners = _corners(line, area)
            if len(corners) > 2:
                yield Path(_commands(corners, closed=True), shape.fill)
    if shape.stroke:
        for line in lines:
            for piece in _pieces(line, area):
                yield Path(_commands(piece), None, shape.stroke)


def edges(rect: Rect) -> tuple[Command, ...]:
    """The way around a rectangle."""
    return (
        ("M", (rect.x, rect.y)),
        ("L", (rect.right, rect.y)),
        ("L", (rect.right, rect.bottom)),
        ("L", (rect.x, rect.bottom)),
        ("Z", ()),
    )


def _round_edges(box: Box) -> tuple[Command, ...]:
    """The way around a box from the left of its upper edge, its corners as curves."""
    (x, y, w, h), right, bottom = box.rect, box.rect.right, box.rect.bottom
    r = min(box.radius, w / 2, h / 2)
    near = r * _NEAR
    return (
        ("M", (x + r, y)),
        ("L", (right - r, y)),
        ("C", (right - near, y, right, y + near, right, y + r)),
        ("L", (right, bottom - r)),
        ("C", (right, bottom - near, right - near, bottom, right - r, bottom)),
        ("L", (x + r, bottom)),
        ("C", (x + near, bottom, x, bottom - near, x, bottom - r)),
        ("L", (x, y + r)),
        ("C", (x, y + near, x + near, y, x + r, y)),
        ("Z", ()),
    )


def _commands(line: Sequence[Point], *, closed: bool = False) -> tuple[Command, ...]:
    steps = tuple(("L" if place else "M", (point.x, point.y)) for place, point in enumerate(line))
    return (*steps, ("Z", ())) if closed else steps


def _straight(commands: Iterable[Command]) -> Iterator[Line]:
    line: Line = []
    for name, n in commands:
        if name == "M":
            if len(line) > 1:
                yield line
            line = [Point(n[0], n[1])]
        elif name == "L":
            line.append(Point(n[0], n[1]))
        elif name == "C":
            line.extend(_curve(line[-1], n))
        elif line:
            line.append(line[0])
    if len(line) > 1:
        yield line


def _curve(start: Point, n: Sequence[float]) -> Iterator[Point]:
    for piece in range(1, _PIECES + 1):
        t = piece / _PIECES
        u = 1 - t
        shares = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        xs, ys = (start.x, n[0], n[2], n[4]), (start.y, n[1], n[3], n[5])
        yield Point(
            sum(a * b for a, b in zip(shares, xs, strict=True)),
            sum(a * b for a, b in zip(shares, ys, strict=True)),
        )


def _corners(line: Line, area: Rect) -> Line:
    """The part of a filled outline inside, one edge of the area after the other."""
    found = line
    sides: tuple[Callable[[Point], float], ...] = (
        lambda p: p.x - area.x,
        lambda p: area.right - p.x,
        lambda p: p.y - area.y,
        lambda p: area.bottom - p.y,
    )
    for inside in sides:
        before, found = found, []
        for last, point in zip([*before[-1:], *before[:-1]], before, strict=True):
            far, near = inside(last), inside(point)
            if (far < 0) != (near < 0):
                found.append(_between(last, point, far / (far - near)))
            if near >= 0:
                found.append(point)
    return found


def _pieces(line: Line, area: Rect) -> Iterator[Line]:
    """The runs of a line inside."""
    run: Line = []
    for start, end in pairwise(line):
        inside = _inside(start, end, area)
        if inside is None:
            continue
        first, last = inside
        if not run or run[-1] != first:
            if len(run) > 1:
                yield run
            run = [first]
        run.append(last)
    if len(run) > 1:
        yield run


def _inside(start: Point, end: Point, area: Rect) -> tuple[Point, Point] | None:
    dx, dy = end.x - start.x, end.y - start.y
    enter, leave = 0.0, 1.0
    for move, room in (
        (-dx, start.x - area.x),
        (dx, area.right - start.x),
        (-dy, start.y - area.y),
        (dy, area.bottom - start.y),
    ):
        if move == 0:
            if room < 0:
                return None
        elif move < 0:
            enter = max(enter, room / move)
        else:
            leave = min(leave, room / move)
    if enter >= leave:
        return None
    return _between(start, end, enter), _between(start, end, leave)


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
