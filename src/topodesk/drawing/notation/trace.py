"""What traces and ghosts look like: new is a round pill, changed a square one, gone a dashed
outline, so they differ without colour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from topodesk.drawing.afar import plate_room
from topodesk.drawing.caption import Caption, Plate
from topodesk.drawing.colours import CHANGED, GHOST, INK, MUTED, NEW, PAPER, TEAMS
from topodesk.drawing.layout import sizes
from topodesk.drawing.notation.outlines import polygon
from topodesk.drawing.notation.text_at import ending, left
from topodesk.drawing.shapes import Box, Command, Fill, Path, Point, Rect, Shape, Stroke
from topodesk.drawing.text import measure
from topodesk.drawing.trace import Ghost, Trace, TraceKind

HEIGHT = 18.0
"""Of a trace."""
LEAST, MOST = 40.0, 240.0
"""Widths of a trace; its words are shortened beyond."""
GHOST_WIDTH, GHOST_HEIGHT = 214.0, 28.0
STRIP_HEAD, STRIP_PAD, STRIP_GAP = 36.0, 14.0, 10.0
RING = 1.9
"""From an outline to the middle of the frame around it."""
_SIZE, _PAD = 11.5, 7.0
_HALO = 7.0
GONE = "Not there any more"
_TINTS = {"new": NEW, "changed": CHANGED}


def trace_width(trace: Trace, room: float) -> float:
    """How wide a trace is where there is so much room."""
    most = max(LEAST, min(room, MOST))
    whole = _wanted(trace.words)
    return whole if whole <= most or not trace.short else min(_wanted(trace.short), most)


def _wanted(words: str) -> float:
    return measure(words, _SIZE, "semibold") + 2 * _PAD + 0.5


def trace_words(trace: Trace, width: float) -> str:
    """What a trace of that width says: all its words, or the short ones."""
    return trace.words if _wanted(trace.words) <= width or not trace.short else trace.short


def trace_caption(trace: Trace, width: float, across: float, down: float) -> Caption:
    """The short words, or a sign, on a plate that is anchored to a trace of that width."""
    fill, sign = _TINTS[trace.kind].outline, "+" if trace.kind == "new" else "≠"
    at = Point(width * across, HEIGHT * down)
    plate = Plate(at, across, down, sign, fill, trace.kind == "new")
    words = trace.short or trace.words
    bare = Caption(words, Rect(0, 0, 0, 0), PAPER, plate=plate)
    return bare._replace(room=plate_room(bare, plate))


def strip_caption(width: float) -> Caption:
    """What the strip of ghosts is called."""
    return Caption(GONE, Rect(sizes.INSET, 6, width - 2 * sizes.INSET, STRIP_HEAD - 12), MUTED)


def ghost_caption(ghost: Ghost) -> Caption:
    """The name of what is gone, over its outline."""
    room = Rect(8, 4, GHOST_WIDTH - 16, GHOST_HEIGHT - 8)
    return Caption(ghost.name, room, INK if ghost.type else MUTED, share=0.6)


def trace_shapes(trace: Trace, width: float) -> Iterator[Shape]:
    """A trace's words with their top left corner at the origin."""
    pill = Rect(0, 0, width, HEIGHT)
    radius = HEIGHT / 2 if trace.kind == "new" else 2.5
    yield Box(pill, radius, Fill(_TINTS[trace.kind].outline), Stroke(PAPER, 1.2))
    words = trace_words(trace, width)
    yield left(words, _PAD, HEIGHT - 4.9, width - 2 * _PAD, _SIZE, "semibold", PAPER)


def ring_shapes(kind: TraceKind, outline: Box | Path, *, quiet: bool) -> Iterator[Shape]:
    """A frame a little outside an outline."""
    tint = _TINTS[kind]
    stroke = Stroke(tint.fill, 2.0) if quiet else Stroke(tint.outline, 2.4)
    if isinstance(outline, Box):
        rounder = outline.radius + RING if outline.radius else 1.5
        yield Box(outline.rect.grown(RING), rounder, None, stroke)
    else:
        yield Path(_grown(outline.commands, RING), None, stroke)


def _grown(commands: tuple[Command, ...], by: float) -> tuple[Command, ...]:
    """An outline drawn out from its middle by so much on every side."""
    numbers = [number for _, args in commands for number in args]
    spans = [(min(axis), max(axis)) for axis in (numbers[0::2], numbers[1::2])]
    middles = [(low + high) / 2 for low, high in spans]
    factors = [1 + 2 * by / max(high - low, 1) for low, high in spans]
    return tuple(
        (
            name,
            tuple(
                middles[at % 2] + (number - middles[at % 2]) * factors[at % 2]
                for at, number in enumerate(args)
            ),
        )
        for name, args in commands
    )


def halo_shapes(kind: TraceKind, ways: tuple[Path, ...]) -> Iterator[Shape]:
    """A broad pale band along a line: filled, so that it stays broad however far away one is."""
    fill = Fill(_TINTS[kind].fill)
    for way in ways:
        ends = [args[-2:] for _, args in way.commands if args]
        for start, end in pairwise(ends):
            if start != end:
                yield Path(polygon(_along(start, end)), fill)


def _along(start: tuple[float, ...], end: tuple[float, ...]) -> list[tuple[float, float]]:
    """A band around a straight piece of a line, a little longer than it."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    x, y = dx / length * _HALO / 2, dy / length * _HALO / 2
    return [
        (start[0] - x - y, start[1] - y + x),
        (end[0] + x - y, end[1] + y + x),
        (end[0] + x + y, end[1] + y - x),
        (start[0] - x + y, start[1] - y - x),
    ]


def strip_shapes(count: int, width: float, height: float) -> Iterator[Shape]:
    """The ground that stands under all ghosts."""
    ground = Rect(0, 0, width, height)
    yield Box(ground, sizes.LANE_RADIUS, None, Stroke(GHOST.outline, 1.0, (5.0, 4.0)))
    name = left(GONE, sizes.INSET, 24, 240, 13, "semibold", MUTED)
    yield name
    yield left(str(count), sizes.INSET + name.width + 10, 24, 80, 11, "regular", MUTED)


def ghost_shapes(ghost: Ghost) -> Iterator[Shape]:
    """A dashed outline with the name of what is gone."""
    tint = TEAMS[ghost.type] if ghost.type else GHOST
    area = Rect(0, 0, GHOST_WIDTH, GHOST_HEIGHT)
    yield Box(area, 7, Fill(PAPER), Stroke(tint.outline, 1.2, (4.0, 3.0)))
    line = ending(ghost.line, GHOST_WIDTH - 11, 18, 110, 10.5, "regular", MUTED)
    yield line
    room = GHOST_WIDTH - 30 - line.width
    yield left(ghost.name, 11, 18.5, room, 12, "semibold", INK if ghost.type else MUTED)
