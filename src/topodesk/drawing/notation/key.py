"""The key to the map: its signs in small, with what each is called and says."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from topodesk.drawing.colours import CHIP, INTERACTIONS, MUTED, NOTES, PAPER, TEAMS, THREAD
from topodesk.drawing.mark import Mark, MarkKind
from topodesk.drawing.notation.badge import badge_shapes
from topodesk.drawing.notation.component import plugged_box
from topodesk.drawing.notation.outlines import (
    circle,
    collaboration_symbol,
    facilitating_symbol,
    polygon,
    service_symbol,
    team_outline,
    thin,
)
from topodesk.drawing.notation.team import LETTERS
from topodesk.drawing.notation.text_at import centred
from topodesk.drawing.notation.trace import ring_shapes
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Shape, Stroke
from topodesk.drawing.trace import TraceKind
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType

SYMBOL = Rect(0, 0, 26, 15)
"""The room of each sign."""
CORNER = Point(0, 0)
CENTRE = SYMBOL.centre
_FRAMED = Rect(3, 2, 20, 11)
"""What a frame stands around in the key."""

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
    """A symbol, what it is called and what it says; `at` is where in its room the symbol's own
    origin goes."""

    symbol: tuple[Shape, ...]
    name: str
    meaning: str
    at: Point = CORNER


FINDING_WORDS: dict[MarkKind, tuple[str, str]] = {
    "error": ("Error", "stands in the way of flow"),
    "warning": ("Warning", "worth a conversation"),
    "info": ("Hint", "worth a look"),
}


def key_of(
    types: Collection[TeamType], modes: Collection[InteractionMode], roles: Collection[str]
) -> list[Entry]:
    """The entries for these team types and interaction modes, and for further figures by role."""
    found = [Entry(_team(kind), *words) for kind, words in TEAM_WORDS.items() if kind in types]
    found += [Entry(_mode(m), *words) for m, words in MODE_WORDS.items() if m in modes]
    if "thread" in roles:
        found.append(Entry((_thread(),), "Waiting", "a stream needs what the team owns"))
    if "component" in roles:
        found.append(Entry(tuple(_chip()), "Component", "at its owner, else where it is needed"))
    return found


def note_entry() -> Entry:
    """The sign of a note, which no proposal shows."""
    tint = next(iter(NOTES.values()))
    paper = polygon(((4, 0), (22, 0), (22, 10), (17, 15), (4, 15)))
    return Entry((Path(paper, Fill(tint.fill), Stroke(tint.outline, 1.0)),), "Note", "a remark")


TRACE_WORDS: dict[TraceKind, tuple[str, str]] = {
    "new": ("New", "was not there before"),
    "changed": ("Changed", "was otherwise before"),
}


def trace_entries(kinds: Collection[TraceKind], *, ghosts: bool) -> list[Entry]:
    """The marks of a comparison."""
    found = [
        Entry(tuple(ring_shapes(kind, Box(_FRAMED, 4), quiet=False)), *words)
        for kind, words in TRACE_WORDS.items()
        if kind in kinds
    ]
    dashed = Box(_FRAMED, 4, Fill(PAPER), Stroke(MUTED, 1.2, (3.0, 2.5)))
    gone = Entry((dashed,), "Not there any more", "stands under the map")
    return [*found, gone] if ghosts else found


def finding_entries(kinds: Collection[MarkKind], rings: Collection[MarkKind]) -> list[Entry]:
    """The badges of these kinds, and the ring where badges of the kinds `rings` have one."""
    found = [
        Entry(tuple(badge_shapes(Mark(kind, 1), None)), *words, at=SYMBOL.centre)
        for kind, words in FINDING_WORDS.items()
        if kind in kinds
    ]
    ringed: tuple[MarkKind, ...] = ("error", "warning")
    for ring in [kind for kind in ringed if kind in rings][:1]:
        frame = badge_shapes(Mark(ring, 1), _FRAMED.moved(-CENTRE.x, -CENTRE.y), 4.0)
        shapes = tuple(shape for shape in frame if isinstance(shape, Box))[:1]
        found.append(Entry(shapes, "Dashed ring", "a team with an error or warning", CENTRE))
    return found


def _team(kind: TeamType) -> tuple[Shape, ...]:
    upright = kind is TeamType.ENABLING
    area = Rect(5.5, -1, 15, 17) if upright else SYMBOL.grown(-0.5)
    letters = centred(LETTERS[kind], CENTRE.x, CENTRE.y + 2.8, 20, 8, "semibold", TEAMS[kind].quiet)
    return thin(team_outline(kind, area), 1.0), letters


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
