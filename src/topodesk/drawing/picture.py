"""A Picture: everything to be seen of one scenario, as figures that painters and tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from topodesk.drawing.shapes import Box, Group, Point, Rect, Shape, TextLine, around


class Figure(NamedTuple):
    """What is drawn for one record in one place.

    `key` names the figure for ever ("team:<id>", "team:<id>:1" for a second block of the same
    team); `record` is the id it shows (empty for decoration); `role` says what it is: lane,
    stream_title, step, customer, grouping, band, team, tag, component, interaction, thread, flow,
    flag, note, private_note.
    `shapes` are relative to `origin`, so moving a figure never rebuilds it. Figures are painted
    in order of (`z`, key).
    """

    key: str
    record: str
    role: str
    z: int
    origin: Point
    size: Rect
    shapes: tuple[Shape, ...]
    hit: tuple[Rect, ...] = ()

    @property
    def bounds(self) -> Rect:
        """All that its shapes may cover, strokes included, on the map."""
        return self.size.moved(self.origin.x, self.origin.y)

    def moved(self, dx: float, dy: float) -> Figure:
        """The same figure elsewhere, sharing its shapes."""
        return self.put(Point(self.origin.x + dx, self.origin.y + dy))

    def put(self, origin: Point) -> Figure:
        """The same figure at another origin. A whole map may move, so nothing is looked up."""
        return Figure(
            self.key, self.record, self.role, self.z, origin, self.size, self.shapes, self.hit
        )

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


CELL = 512.0
"""Side of the squares figures are looked up by, in map units."""
VAST = 20_000
"""A figure over more squares than these is looked at wherever one looks."""
Span = tuple[int, int, int, int]
"""From the first to the last column and from the first to the last row of such squares."""
_ORIGIN = Point(0, 0)


class Picture:
    """Figures by key, found by place and by record. Only `change` alters it."""

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        """A picture of `figures`."""
        self._figures: dict[str, Figure] = {}
        self._cells: dict[tuple[int, int], dict[str, None]] = {}
        self._spans: dict[str, tuple[Span, ...]] = {}
        self._vast: dict[str, None] = {}
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
        return around(figure.bounds for figure in self._figures.values())

    def within(self, area: Rect) -> list[Figure]:
        """The figures that may show in `area`, in the order they are painted."""
        keys: dict[str, None] = dict(self._vast)
        for cell in self._cells_within(_span(area)):
            keys.update(self._cells.get(cell, {}))
        found = (self._figures[key] for key in keys)
        return sorted((f for f in found if f.bounds.meets(area)), key=_order)

    def at(self, point: Point, slop: float = 0.0) -> Figure | None:
        """The topmost figure of a record under `point`, within `slop` map units."""
        near = self.within(Rect(point.x, point.y, 0, 0).grown(max(slop, 0.5)))
        hits = (figure for figure in reversed(near) if figure.record)
        return next((figure for figure in hits if figure.hit_by(point, slop)), None)

    def change(self, drawn: Iterable[Figure], gone: Iterable[str]) -> list[Rect]:
        """Put figures in and take keys out; the areas that look different now."""
        touched = []
        for key in gone:
            touched.append(self._take(key))
        for figure in drawn:
            before, spans = self._figures.get(figure.key), _spans_of(figure)
            if before is not None and before.record == figure.record:
                touched.append(before.bounds)
                self._figures[figure.key] = figure
                if spans != self._spans[figure.key]:
                    self._leave_cells(figure.key)
                    self._enter_cells(figure.key, spans)
            else:
                if before is not None:
                    touched.append(self._take(figure.key))
                self._put(figure, spans)
            touched.append(figure.bounds)
        return touched

    def _put(self, figure: Figure, spans: tuple[Span, ...]) -> None:
        self._figures[figure.key] = figure
        self._enter_cells(figure.key, spans)
        if figure.record:
            self._records.setdefault(figure.record, {})[figure.key] = None

    def _take(self, key: str) -> Rect:
        figure = self._figures.pop(key)
        self._leave_cells(key)
        if figure.record:
            self._records[figure.record].pop(key, None)
        return figure.bounds

    def _enter_cells(self, key: str, spans: tuple[Span, ...]) -> None:
        self._spans[key] = spans
        if _count(spans) > VAST:
            self._vast[key] = None
            return
        for span in spans:
            for cell in _cells(span):
                self._cells.setdefault(cell, {})[key] = None

    def _leave_cells(self, key: str) -> None:
        spans = self._spans.pop(key)
        if key in self._vast:
            del self._vast[key]
            return
        for span in spans:
            for cell in _cells(span):
                self._cells[cell].pop(key, None)

    def _cells_within(self, span: Span) -> Iterable[tuple[int, int]]:
        """Those of a span, or of all there are when that is less to look at."""
        return _cells(span) if _count((span,)) <= len(self._cells) else list(self._cells)


def _order(figure: Figure) -> tuple[int, str]:
    return figure.z, figure.key


_LINES = frozenset({"interaction", "thread"})
"""Roles looked up by their hits, which cover all of a line and far less than its bounds."""


def _spans_of(figure: Figure) -> tuple[Span, ...]:
    """The cells it is looked up by."""
    areas = (figure.hit if figure.role in _LINES else ()) or (figure.size,)
    return tuple(_span(area, figure.origin) for area in areas)


def _span(area: Rect, at: Point = _ORIGIN) -> Span:
    x, y = area.x + at.x, area.y + at.y
    return int(x // CELL), int((x + area.w) // CELL), int(y // CELL), int((y + area.h) // CELL)


def _count(spans: Iterable[Span]) -> int:
    """How many cells they cover."""
    return sum((right - left + 1) * (bottom - top + 1) for left, right, top, bottom in spans)


def _cells(span: Span) -> Iterator[tuple[int, int]]:
    left, right, top, bottom = span
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


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
