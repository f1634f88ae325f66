"""What the shapes on a drawing mean: only those that are on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from topodesk.drawing.colours import CHIP, INTERACTIONS, PAPER, THREAD, WARNING
from topodesk.drawing.notation.component import plugged_box
from topodesk.drawing.notation.outlines import (
    circle,
    collaboration_symbol,
    facilitating_symbol,
    service_symbol,
    team_outline,
)
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Shape, Stroke
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import TeamType
from topodesk.proposal.emblem import thin
from topodesk.proposal.sheet import INK, MUTED, Sheet
from topodesk.proposal.side import Side

SYMBOL = Rect(0, 0, 26, 15)
TEXT = SYMBOL.w + 10
TALL, LOW = 27.0, 18.5
"""Height of an entry with its explanation, and without."""
TITLE = 18.0

TEAM_WORDS = {
    TeamType.STREAM_ALIGNED: ("Stream-aligned team", "carries steps of a value stream"),
    TeamType.PLATFORM: ("Platform team", "what others can use by themselves"),
    TeamType.ENABLING: ("Enabling team", "helps others to learn, for a time"),
    TeamType.COMPLICATED_SUBSYSTEM: ("Complicated-subsystem team", "for rare expert knowledge"),
    TeamType.UNDEFINED: ("Not yet typed", "its type is still to be decided"),
}
MODE_WORDS = {
    InteractionMode.COLLABORATION: ("Collaboration", "two teams work closely, for a time"),
    InteractionMode.X_AS_A_SERVICE: ("X-as-a-Service", "points at who uses the service"),
    InteractionMode.FACILITATING: ("Facilitating", "one team helps another, for a time"),
    InteractionMode.UNDEFINED: ("Not yet decided", "how these two work together"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A symbol at the origin, what it is called and what it says."""

    symbol: tuple[Shape, ...]
    name: str
    meaning: str


def entries(side: Side, figures: Iterable[Figure]) -> list[Entry]:
    """The team types, interaction modes and further signs that are on the drawing."""
    roles = {figure.role for figure in figures}
    types = {team.type for team in side.teams}
    modes = {each.mode for each in side.scenario.of(Interaction)} if "interaction" in roles else ()
    found = [Entry((_team(kind),), *words) for kind, words in TEAM_WORDS.items() if kind in types]
    found += [Entry(_mode(m), *words) for m, words in MODE_WORDS.items() if m in modes]
    if "thread" in roles:
        found.append(Entry((_thread(),), "Waiting", "a stream needs what the team owns"))
    if "component" in roles:
        found.append(Entry(tuple(_chip()), "Component", "at its owner, else where it is needed"))
    if "badge" in roles:
        found.append(Entry(tuple(_badge()), "Findings", "how many there are, hints left out"))
    return found


def draw_legend(sheet: Sheet, found: list[Entry], area: Rect, columns: int = 1) -> float:
    """The key, in so many columns, without explanations if it would be too high; where it ends."""
    if not found:
        return area.y
    rows = -(-len(found) // columns)
    height = TALL if TITLE + rows * TALL <= area.h else min(LOW, (area.h - TITLE) / rows)
    sheet.text(area.x, area.y + 9, "How to read it", 11, "semibold", INK, width=area.w)
    width = area.w / columns
    for place, entry in enumerate(found):
        x = area.x + place // rows * width
        _draw(sheet, entry, x, area.y + TITLE + place % rows * height, width - 8, height)
    return area.y + TITLE + rows * height


def _draw(sheet: Sheet, entry: Entry, x: float, y: float, width: float, height: float) -> None:
    tall = height >= TALL
    down = (height - SYMBOL.h) / 2 - (2 if tall else 0)
    sheet.items.extend(_moved(entry.symbol, x, y + down))
    baseline = y + (10 if tall else height / 2 + 3)
    sheet.text(x + TEXT, baseline, entry.name, 9.2, "semibold", INK, width=width - TEXT)
    if tall:
        sheet.text(x + TEXT, baseline + 11, entry.meaning, 8.6, colour=MUTED, width=width - TEXT)


def _moved(shapes: Iterable[Shape], dx: float, dy: float) -> Iterator[Shape]:
    for shape in shapes:
        if isinstance(shape, Box):
            yield Box(shape.rect.moved(dx, dy), shape.radius, shape.fill, shape.stroke)
        elif isinstance(shape, Path):
            steps = tuple((verb, _shifted(numbers, dx, dy)) for verb, numbers in shape.commands)
            yield Path(steps, shape.fill, shape.stroke)


def _shifted(numbers: tuple[float, ...], dx: float, dy: float) -> tuple[float, ...]:
    return tuple(n + (dy if place % 2 else dx) for place, n in enumerate(numbers))


def _team(kind: TeamType) -> Shape:
    if kind is TeamType.ENABLING:
        return thin(team_outline(kind, Rect(8, -1, 10, 17)), 1.0)
    return thin(team_outline(kind, SYMBOL.grown(-0.5)), 1.0)


def _mode(mode: InteractionMode) -> tuple[Shape, ...]:
    middle = SYMBOL.centre
    if mode is InteractionMode.COLLABORATION:
        return (collaboration_symbol(middle, 24, 13),)
    if mode is InteractionMode.FACILITATING:
        return (facilitating_symbol(middle, 15),)
    if mode is InteractionMode.X_AS_A_SERVICE:
        return (service_symbol(Point(middle.x, 0), (0.0, -1.0), 15),)
    tint = INTERACTIONS[mode]
    return (Path(circle(middle, 7), Fill(tint.fill), Stroke(tint.outline, 1.1, (3.0, 2.0))),)


def _thread() -> Shape:
    curve = (("M", (2.0, 2.0)), ("C", (14.0, 2.0, 12.0, 13.0, 24.0, 13.0)))
    return Path(curve, None, Stroke(THREAD, 1.3))


def _chip() -> Iterator[Shape]:
    yield Box(Rect(2, 1, 22, 13), 3, Fill(CHIP.fill), Stroke(CHIP.outline, 0.8))
    yield from plugged_box(8.5, 7.5, CHIP.quiet)


def _badge() -> Iterator[Shape]:
    yield Box(Rect(1, 3, 20, 11), 3, None, Stroke(WARNING, 1.1, (3.6, 2.2)))
    yield Path(circle(Point(21, 4), 4.5), Fill(WARNING), Stroke(PAPER, 0.8))
