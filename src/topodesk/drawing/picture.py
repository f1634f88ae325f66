"""A Picture: everything to be seen of one scenario, as figures that painters and tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import inf
from typing import NamedTuple

from topodesk.drawing.caption import NEAR, Caption, Level, is_seen
from topodesk.drawing.cells import Cells
from topodesk.drawing.shapes import Box, Group, Point, Rect, Shape, TextLine, around


class Figure(NamedTuple):
    """What is drawn for one record in one place.

    `key` names the figure for ever ("team:<id>", "team:<id>:1" for a second block of the same
    team); `record` is the id it shows (empty for decoration); `role` says what it is: lane,
    stream_title, step, customer, grouping, band, team, tag, component, interaction, thread, flow,
    flag, note, private_note.
    `shapes` are relative to `origin`, so moving a figure never rebuilds it. Figures are painted
    in order of (`z`, key). `caption` is written instead of all its words from afar.
    """

    key: str
    record: str
    role: str
    z: int
    origin: Point
    size: Rect
    shapes: tuple[Shape, ...]
    hit: tuple[Rect, ...] = ()
    caption: Caption | None = None

    @property
    def bounds(self) -> Rect:
        """All that its shapes may cover, strokes included, on the map."""
        return self.size.moved(self.origin.x, self.origin.y)

    def moved(self, dx: float, dy: float) -> Figure:
        """The same figure elsewhere, sharing its shapes."""
        return self.put(Point(self.origin.x + dx, self.origin.y + dy))

    def put(self, origin: Point) -> Figure:
        """The same figure at another origin. A whole map may move, so nothing is looked up."""
        key, record, role, z, _, size, shapes, hit, caption = self
        return Figure(key, record, role, z, origin, size, shapes, hit, caption)

    def hit_by(self, point: Point, slop: float = 0.0) -> bool:
        """Whether a press at `point` means this figure; `hit` narrows its bounds if given."""
        local = Point(point.x - self.origin.x, point.y - self.origin.y)
        areas = self.hit or (self.size,)
        return any(area.grown(slop).contains(local) for area in areas)

    def texts(self) -> Iterator[TextLine]:
        """Its text lines, where they stand on the map."""
        for line in _texts(self.shapes):
            yield line.moved(self.origin.x, self.origin.y)


def _texts(shapes: Iterable[Shape]) -> Iterator[TextLine]:
    for shape in shapes:
        if isinstance(shape, TextLine):
            yield shape
        elif isinstance(shape, Group):
            yield from _texts(shape.shapes)


_MANY = 400
"""So many areas that look different are told as one."""


class Picture:
    """Figures by key, found by place and by record. Only `change` alters it."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        """A picture of `figures`."""
        self._figures: dict[str, Figure] = {}
        self._cells = Cells()
        self._records: dict[str, dict[str, None]] = {}
        self.change(figures, ())

    @property
    def figures(self) -> Mapping[str, Figure]:
        """All figures by key, in no particular order."""
        return self._figures

    def in_order(self) -> list[Figure]:
        """All figures in the order they are painted."""
        return sorted(self._figures.values(), key=_order)

    def of(self, record: str) -> tuple[Figure, ...]:
        """The figures that show a record."""
        return tuple(self._figures[key] for key in sorted(self._records.get(record, ())))

    @property
    def bounds(self) -> Rect:
        """The area all figures cover."""
        return covered(self._figures.values())

    def within(self, area: Rect) -> list[Figure]:
        """The figures that may show in `area`, in the order they are painted."""
        found = (self._figures[key] for key in self._cells.near(area))
        return sorted((f for f in found if _meets(f, area)), key=_order)

    def at(self, point: Point, slop: float = 0.0, level: Level = NEAR) -> Figure | None:
        """The topmost figure of a record under `point`, within `slop` map units, of those that are
        to be seen at a level."""
        near = self.within(Rect(point.x, point.y, 0, 0).grown(max(slop, 0.5)))
        hits = (f for f in reversed(near) if f.record and is_seen(f.role, level))
        return next((figure for figure in hits if figure.hit_by(point, slop)), None)

    def change(self, drawn: Iterable[Figure], gone: Iterable[str]) -> list[Rect]:
        """Put figures in and take keys out; the areas that look different now, as one when they
        are many."""
        touched = []
        for key in gone:
            touched.append(self._take(key))
        for figure in drawn:
            before = self._figures.get(figure.key)
            if before is not None and before.record == figure.record:
                touched.append(before)
                self._figures[figure.key] = figure
                self._cells.file(figure.key, _areas(figure), figure.origin)
            else:
                if before is not None:
                    touched.append(self._take(figure.key))
                self._put(figure)
            touched.append(figure)
        if len(touched) > _MANY:
            return [covered(touched)]
        return [figure.bounds for figure in touched]

    def _put(self, figure: Figure) -> None:
        self._figures[figure.key] = figure
        self._cells.file(figure.key, _areas(figure), figure.origin)
        if figure.record:
            self._records.setdefault(figure.record, {})[figure.key] = None

    def _take(self, key: str) -> Figure:
        figure = self._figures.pop(key)
        self._cells.forget(key)
        if figure.record:
            self._records[figure.record].pop(key, None)
        return figure


def _order(figure: Figure) -> tuple[int, str]:
    return figure.z, figure.key


_LINES = frozenset({"interaction", "thread"})
"""Roles looked up by their hits, which cover all of a line and far less than its bounds."""


def _areas(figure: Figure) -> tuple[Rect, ...]:
    """What it is looked up by, measured from its origin."""
    return (figure.hit if figure.role in _LINES else ()) or (figure.size,)


def _meets(figure: Figure, area: Rect) -> bool:
    """Whether it may show in an area."""
    (x, y, w, h), (dx, dy) = area, figure.origin
    x, y = x - dx, y - dy
    right, bottom = x + w, y + h
    # a tile of a map seen from far away asks this of a thousand figures
    for left, top, wide, high in _areas(figure):
        if left < right and x < left + wide and top < bottom and y < top + high:
            return True
    return False


def covered(figures: Iterable[Figure]) -> Rect:
    """The smallest rectangle around all of them; empty at the origin when there are none."""
    left = top = inf
    right = bottom = -inf
    for figure in figures:
        (x, y, w, h), (dx, dy) = figure.size, figure.origin
        x, y = x + dx, y + dy
        if x < left:
            left = x
        if y < top:
            top = y
        if x + w > right:
            right = x + w
        if y + h > bottom:
            bottom = y + h
    return Rect(left, top, right - left, bottom - top) if left < inf else Rect(0, 0, 0, 0)


def box_bounds(shapes: Iterable[Shape]) -> Rect:
    """The smallest rectangle around what `shapes` cover, strokes included."""
    return around(_shape_bounds(shape) for shape in shapes)


def _shape_bounds(shape: Shape) -> Rect:
    if isinstance(shape, TextLine):
        return shape.box
    if isinstance(shape, Group):
        inner = box_bounds(shape.shapes)
        return shape.clip or inner
    half = (shape.stroke.width / 2 + 0.5) if shape.stroke else 0.0
    if isinstance(shape, Box):
        return shape.rect.grown(half)
    numbers = [n for _, args in shape.commands for n in args]
    xs, ys = numbers[0::2], numbers[1::2]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(half)
