"""One page of the proposal as the elements of a slide, in the order they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from topodesk.drawing.picture import Figure, box_bounds
from topodesk.drawing.shapes import Box, Fill, Group, Path, Rect, Shape, TextLine
from topodesk.handouts.slides.cutting import cut, edges
from topodesk.handouts.slides.flowing import room
from topodesk.handouts.slides.markup import LEAST, PAGE, Place, Writer
from topodesk.handouts.slides.tables import grid, table
from topodesk.proposal.sheet import LEFT, Item, Placed, Raster, Sheet
from topodesk.proposal.tags import Close, Open
from topodesk.render.svg import told

CENTRED = 0.8
"""Map units by which the middle of a text may miss that of its shape."""
ALIKE = 0.3

Plain = Box | Path | TextLine
"""A shape that is no group."""
Run = list[Plain]
"""A shape, or lines of one paragraph."""


def elements(
    sheet: Sheet, footer: Sequence[TextLine], names: Mapping[str, str], writer: Writer
) -> str:
    """Everything on a page and its footer. `names` are the whole names of records."""
    made = [*_Page(names, writer, LEFT + sheet.inner).of(sheet.items), *_footer(footer, writer)]
    return "".join(made)


def _footer(lines: Sequence[TextLine], writer: Writer) -> Iterator[str]:
    """What stands at the left, and what is set to the right: last of it the number."""
    for place, line in enumerate(lines):
        last = place == len(lines) - 1
        yield writer.text([line], align="r" if place else "l", number=last)


class _Page:
    """Turns the items of one page into elements."""

    def __init__(self, names: Mapping[str, str], writer: Writer, right: float) -> None:
        self._names, self._writer, self._right = names, writer, right
        self._titled = False

    def of(self, items: Sequence[Item]) -> Iterator[str]:
        place = 0
        loose: list[Shape] = []
        role = ""
        while place < len(items):
            item = items[place]
            if isinstance(item, Open) and item.role in ("Table", "Figure"):
                end = _end(items, place)
                yield from self._loose(loose, role)
                inside = items[place + 1 : end]
                yield from (
                    self._table(inside) if item.role == "Table" else self._figure(item, inside)
                )
                loose, place = [], end
            elif isinstance(item, Open | Close):
                yield from self._loose(loose, role)
                loose, role = [], item.role if isinstance(item, Open) else ""
            elif isinstance(item, Placed):
                yield from self._loose(loose, role)
                yield from self._placed(item, "Map", "")
                loose = []
            elif isinstance(item, Raster):
                yield from self._loose(loose, role)
                yield self._writer.image(item.data, item.bounds)
                loose = []
            elif isinstance(item, Box | Path | TextLine | Group):
                loose.append(item)
            place += 1
        yield from self._loose(loose, role)

    def _loose(self, shapes: Sequence[Shape], role: str) -> Iterator[str]:
        title = role == "H1" and not self._titled and bool(shapes)
        self._titled = self._titled or title
        middle = _middle(shapes)
        for run in _paragraphs(_flat(shapes)):
            lines = [shape for shape in run if isinstance(shape, TextLine)]
            if title and lines:
                wide = room(lines) if len(lines) > 1 else self._right - lines[0].x
                yield self._writer.text(lines, title=True, width=max(wide, lines[0].width))
                title = False
            elif len(lines) > 1 and not _centred(lines, middle):
                yield self._writer.text(lines, width=room(lines))
            else:
                yield from self._run(run, PAGE, middle)

    def _table(self, inside: Sequence[Item]) -> Iterator[str]:
        found = grid(inside)
        if found.is_whole:
            yield table(self._writer, found)
            yield from self.of(found.rest)
        else:
            yield from self.of(inside)

    def _figure(self, opened: Open, inside: Sequence[Item]) -> Iterator[str]:
        placed = [item for item in inside if isinstance(item, Placed)]
        for each in placed:
            yield from self._placed(each, "Map", opened.alt)
        for item in inside:
            if isinstance(item, Raster):
                image = self._writer.image(item.data, item.bounds)
                yield self._writer.group("Picture", opened.alt, item.bounds, [image])
        shapes = _alike([i for i in inside if isinstance(i, Box | Path | TextLine | Group)])
        made = list(self._shapes(shapes, PAGE))
        if made:
            yield self._writer.group("Drawing", opened.alt, box_bounds(shapes), made)

    def _placed(self, placed: Placed, name: str, alt: str) -> Iterator[str]:
        at = Place(placed.x, placed.y, placed.scale)
        made = [one for figure in placed.figures for one in self._drawn(figure, placed, at)]
        if made:
            yield self._writer.group(name, alt, placed.bounds, made)

    def _drawn(self, figure: Figure, placed: Placed, at: Place) -> Iterator[str]:
        here = Place(at.x + figure.origin.x * at.scale, at.y + figure.origin.y * at.scale, at.scale)
        shapes: list[Shape] = list(figure.shapes)
        if placed.cut:
            bounds, scale = placed.bounds, at.scale
            area = Rect(
                (bounds.x - here.x) / scale,
                (bounds.y - here.y) / scale,
                bounds.w / scale,
                bounds.h / scale,
            )
            shapes = list(cut(shapes, area))
        says = told(figure, self._names.get(figure.record, "")) if figure.record else ""
        name = figure.role.replace("_", " ")
        seen = list(_paragraphs(_legible(_flat(shapes), at.scale)))
        if len(seen) == 1 and not isinstance(seen[0][0], TextLine):
            yield from self._run(seen[0], here, None, name, says)
        elif seen:
            made = self._runs(seen, here, _middle(shapes))
            yield self._writer.group(name, says, here.rect(box_bounds(shapes)), list(made))

    def _shapes(self, shapes: Sequence[Shape], at: Place) -> Iterator[str]:
        yield from self._runs(_paragraphs(_flat(shapes)), at, _middle(shapes))

    def _runs(self, runs: Iterable[Run], at: Place, middle: float | None) -> Iterator[str]:
        for run in runs:
            yield from self._run(run, at, middle)

    def _run(
        self, run: Run, at: Place, middle: float | None, name: str = "Shape", says: str = ""
    ) -> Iterator[str]:
        """A shape or lines of text; `middle` is that of what they stand in."""
        first = run[0]
        if isinstance(first, TextLine):
            lines = [line for line in run if isinstance(line, TextLine)]
            align = "ctr" if _centred(lines, middle) else "l"
            yield self._writer.text(lines, at, align=align)
        elif isinstance(first, Box):
            yield self._writer.box(first, at, name, says)
        elif first.fill or first.stroke:
            yield self._writer.path(first, at, name, says)


def _alike(shapes: Iterable[Shape]) -> list[Shape]:
    """Small boxes of one colour that follow one another as one shape: of a drawing of a thousand
    teams nobody wants to take a single one."""
    found: list[Shape] = []
    for small, together in groupby(shapes, _small):
        if small is None:
            found.extend(together)
        else:
            steps = (step for box in together if isinstance(box, Box) for step in edges(box.rect))
            found.append(Path(tuple(steps), small))
    return found


def _small(shape: Shape) -> Fill | None:
    """The colour of a box that hardly has round corners, and nothing but a colour."""
    if isinstance(shape, Box) and shape.radius <= 1 and shape.stroke is None:
        return shape.fill
    return None


def _centred(lines: Sequence[TextLine], middle: float | None) -> bool:
    return middle is not None and all(abs(line.box.centre.x - middle) < CENTRED for line in lines)


def _legible(shapes: Iterable[Plain], scale: float) -> Iterator[Plain]:
    """All but texts smaller than letters on a slide can be."""
    for shape in shapes:
        if not isinstance(shape, TextLine) or 100 * shape.size * scale >= LEAST:
            yield shape


def _end(items: Sequence[Item], begin: int) -> int:
    """Where what opens at `begin` closes."""
    depth = 0
    for place in range(begin, len(items)):
        if isinstance(items[place], Open):
            depth += 1
        elif isinstance(items[place], Close):
            depth -= 1
            if depth == 0:
                return place
    return len(items)


def _flat(shapes: Iterable[Shape]) -> Iterator[Plain]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _flat(list(cut(shape.shapes, shape.clip)) if shape.clip else shape.shapes)
        elif not isinstance(shape, TextLine) or shape.text.strip():
            yield shape


def _paragraphs(shapes: Iterable[Plain]) -> Iterator[Run]:
    """Each shape for itself, but lines of text that go on below one another together."""
    run: Run = []
    for shape in shapes:
        if run and not _goes_on(run, shape):
            yield run
            run = []
        run.append(shape)
    if run:
        yield run


def _goes_on(run: Run, line: Plain) -> bool:
    last = run[-1]
    if not (isinstance(last, TextLine) and isinstance(line, TextLine)):
        return False
    looks = (last.size, last.colour, last.angle), (line.size, line.colour, line.angle)
    if looks[0] != looks[1] or line.angle or not (last.runs and line.runs):
        return False
    step = line.y - last.y
    if last.runs[0].font != line.runs[0].font or abs(line.x - last.x) > ALIKE:
        return False
    before = run[-2] if len(run) > 1 else None
    if isinstance(before, TextLine) and abs(last.y - before.y - step) > ALIKE:
        return False
    return 0.9 * line.size < step < 1.7 * line.size


def _middle(shapes: Sequence[Shape]) -> float | None:
    """The middle of the shape texts stand in, if there is one."""
    drawn = [shape for shape in shapes if isinstance(shape, Box | Path)]
    return box_bounds(drawn).centre.x if drawn else None
