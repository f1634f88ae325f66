"""What colouring looks like: a strip along a team, flags with a letter or two, and their key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from topodesk.drawing.colours import INK, MUTED, PAPER
from topodesk.drawing.hues import Hue
from topodesk.drawing.letters import isolated
from topodesk.drawing.notation.key import SYMBOL, Entry
from topodesk.drawing.notation.text_at import centred, left
from topodesk.drawing.shapes import Box, Fill, Point, Rect, Shape, Stroke
from topodesk.drawing.text import measure

HIGH = 16.0
STRIP = 6.0
"""Width of the strip."""
_SIZE, _GAP, _LEAST = 10.5, 2.0, 21.0
MOST = 3
"""Flags of one team; a further one says that there are more."""
_MORE = Hue("", "+", "#4A5568", ())
_WIDEST, _LINE, _TITLE = 440.0, 21.0, 24.0
_ACROSS = 880.0
_WORDS = 40.0
"""From a flag of the key to what it means."""


def flag_shapes(hues: Sequence[Hue]) -> Iterator[Shape]:
    """Flags side by side, from the origin to the right and down."""
    shown = list(hues[:MOST]) + ([_MORE] if len(hues) > MOST else [])
    x = 0.0
    for hue in shown:
        width = flag_width(hue)
        yield from flag(hue, x, 0.0)
        x += width + _GAP


def strip_shapes(hues: Sequence[Hue], along: Rect) -> Iterator[Shape]:
    """A strip over `along`, a stretch of it for each colour."""
    shown = list(hues[:MOST])
    yield Box(along, along.w / 2, Fill(PAPER), Stroke(PAPER, 2.4))
    step = along.h / max(len(shown), 1)
    for place, hue in enumerate(shown):
        part = Rect(along.x, along.y + place * step, along.w, step)
        yield Box(part, along.w / 2, Fill(hue.colour))


def flag_width(hue: Hue) -> float:
    """How wide a flag is."""
    return max(measure(hue.code, _SIZE, "bold") + 8, _LEAST)


def flag(hue: Hue, x: float, y: float) -> Iterator[Shape]:
    """One flag, its corner at (x, y)."""
    width = flag_width(hue)
    yield Box(Rect(x, y, width, HIGH), 3.5, Fill(hue.colour), Stroke(PAPER, 1.2))
    yield centred(hue.code, x + width / 2, y + HIGH - 4.3, width + 4, _SIZE, "bold", PAPER)


def flag_entry(hue: Hue) -> Entry:
    """What the legend says of a colour."""
    number = len(hue.teams)
    at = Point((SYMBOL.w - flag_width(hue)) / 2, (SYMBOL.h - HIGH) / 2)
    teams = "1 team" if number == 1 else f"{number} teams"
    return Entry(tuple(flag(hue, 0, 0)), hue.words, teams, at)


def key_shapes(title: str, hues: Sequence[Hue]) -> Iterator[Shape]:
    """The key of the flags for a printed map: a title, and below it each flag and its meaning."""
    yield left(f"Colours: {title}", 0, 12, _WIDEST, 11, "semibold", INK)
    said = [f"{isolated(hue.words[:200])} · {len(hue.teams)}" for hue in hues]
    widest = max((measure(words, 10.5) for words in said), default=0.0)
    column = min(_WORDS + widest + 24, _WIDEST)
    columns = max(int(_ACROSS // column), 1)
    for place, (hue, words) in enumerate(zip(hues, said, strict=True)):
        x, y = (place % columns) * column, _TITLE + (place // columns) * _LINE
        yield from flag(hue, x, y)
        yield left(words, x + _WORDS, y + HIGH - 4, column - _WORDS - 10, 10.5, "regular", MUTED)
