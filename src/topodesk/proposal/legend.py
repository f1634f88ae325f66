"""What the shapes on a drawing mean: only those that are on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.mark import Mark
from topodesk.drawing.notation.badge import badge_shapes
from topodesk.drawing.notation.key import FINDING_WORDS, SYMBOL, Entry, key_of
from topodesk.drawing.notation.outlines import smaller, thin
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Path, Point, Rect, Shape
from topodesk.model.interaction import Interaction
from topodesk.proposal.sheet import INK, MUTED, Sheet
from topodesk.proposal.side import Side

TEXT = SYMBOL.w + 10
TALL, LOW = 27.0, 18.5
"""Height of an entry with its explanation, and without."""
TITLE = 18.0
SIGN, CORNER_SIGN = 0.7, 0.5
"""Size of a badge in the key beside that on the map, and of one at the corner of its ring."""
_RINGED, _CORNER = Rect(1, 3, 20, 11), Point(21, 4)


def entries(side: Side, figures: Iterable[Figure]) -> list[Entry]:
    """The team types, interaction modes and further signs that are on the drawing."""
    roles = {figure.role for figure in figures}
    types = {team.type for team in side.teams}
    modes = {each.mode for each in side.scenario.of(Interaction)} if "interaction" in roles else ()
    found = key_of(types, modes, roles)
    if "badge" in roles:
        found += _signs(side.drawing)
    return found


def draw_legend(sheet: Sheet, found: list[Entry], area: Rect, columns: int = 1) -> float:
    """The key, in so many columns, without explanations if it would be too high; where it ends."""
    if not found:
        return area.y
    rows = -(-len(found) // columns)
    height = TALL if TITLE + rows * TALL <= area.h else min(LOW, (area.h - TITLE) / rows)
    with sheet.tagged("H2"):
        sheet.text(area.x, area.y + 9, "How to read it", 11, "semibold", INK, width=area.w)
    width = area.w / columns
    for place, entry in enumerate(found):
        x = area.x + place // rows * width
        _draw(sheet, entry, x, area.y + TITLE + place % rows * height, width - 8, height)
    return area.y + TITLE + rows * height


def _draw(sheet: Sheet, entry: Entry, x: float, y: float, width: float, height: float) -> None:
    tall = height >= TALL
    down = (height - SYMBOL.h) / 2 - (2 if tall else 0)
    sheet.items.extend(_moved(entry.symbol, x + entry.at.x, y + down + entry.at.y))
    baseline = y + (10 if tall else height / 2 + 3)
    sheet.text(x + TEXT, baseline, entry.name, 9.2, "semibold", INK, width=width - TEXT)
    if tall:
        sheet.text(x + TEXT, baseline + 11, entry.meaning, 8.6, colour=MUTED, width=width - TEXT)


def _signs(drawing: Drawing) -> Iterator[Entry]:
    """The badges on a drawing, as small as the other signs, with a dashed ring where one is."""
    for kind, words in FINDING_WORDS.items():
        if kind in drawing.badge_kinds:
            ringed = kind in drawing.ring_kinds
            size, at = (CORNER_SIGN, _CORNER) if ringed else (SIGN, SYMBOL.centre)
            shapes = badge_shapes(Mark(kind, 1), _RINGED.moved(-at.x, -at.y) if ringed else None)
            signs = (
                smaller(each, size) if isinstance(each, Path) else thin(each, 1.1)
                for each in shapes
            )
            yield Entry(tuple(signs), *words, at=at)


def _moved(shapes: Iterable[Shape], dx: float, dy: float) -> Iterator[Shape]:
    for shape in shapes:
        if isinstance(shape, Box):
            yield Box(shape.rect.moved(dx, dy), shape.radius, shape.fill, shape.stroke)
        elif isinstance(shape, Path):
            steps = tuple((verb, _shifted(numbers, dx, dy)) for verb, numbers in shape.commands)
            yield Path(steps, shape.fill, shape.stroke)


def _shifted(numbers: tuple[float, ...], dx: float, dy: float) -> tuple[float, ...]:
    return tuple(n + (dy if place % 2 else dx) for place, n in enumerate(numbers))
