"""What is seen of a figure from afar: its shapes, and its name as large as there is room.

A function of the figure alone. Nothing is worked out before somebody looks from so far away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from topodesk.drawing.caption import LEVELS, NEAR, Caption, Level, Plate, is_seen
from topodesk.drawing.colours import PAPER
from topodesk.drawing.fonts import Weight
from topodesk.drawing.letters import drawn
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Fill, Group, Rect, Shape, Stroke, TextLine, around
from topodesk.drawing.text import fit, measure, wrap

WEIGHT: Weight = "semibold"
ABOVE, BELOW = 0.75, 0.22
"""How far letters reach from their baseline, in sizes."""
_LEADING = 1.08
_WORDS_FROM = 0.4
"""Pixels per map unit from which on words on plates, and names in a row of alike, are read."""
_ON_PLATES, _WIDEST = 0.85, 220.0
"""Their letters beside those of names, and their most width in map units."""
_SMALLER = 0.92
"""The next size tried for a name that has no room."""
_MOST_LINES = 3
_LONGEST = 200
"""Characters of a name that are looked at; no more have room anyway."""


def seen_at(figure: Figure, level: Level) -> tuple[Shape, ...]:
    """The shapes of a figure at a level, relative to its origin."""
    if not is_seen(figure.role, level):
        return ()
    if level is NEAR or figure.caption is None:
        return figure.shapes
    if figure.caption.plate is not None:
        return tuple(plate_shapes(figure.caption, figure.caption.plate, level))
    return (*without_words(figure.shapes), *caption_lines(figure.caption, level))


def plate_shapes(caption: Caption, plate: Plate, level: Level) -> Iterator[Shape]:
    """A caption on its plate, or only its sign."""
    readable = level.scale >= _WORDS_FROM
    size, words = level.least * _ON_PLATES, caption.text if readable else plate.sign
    line = fit(words, size, WEIGHT, _WIDEST, caption.colour)
    high = 1.4 * size
    wide = max(line.width + 0.8 * size, high)
    box = Rect(plate.at.x - plate.across * wide, plate.at.y - plate.down * high, wide, high)
    radius = high / 2 if plate.round else 0.2 * size
    yield Box(box, radius, Fill(plate.fill), Stroke(PAPER, 0.1 * size))
    baseline = box.centre.y + (ABOVE - BELOW / 2) * size / 2
    yield line.moved(box.centre.x - line.width / 2, baseline)


def plate_room(caption: Caption, plate: Plate) -> Rect:
    """All that a plate may cover, from wherever it is seen."""
    far = (level for level in LEVELS if level is not NEAR)
    shapes = (shape for level in far for shape in plate_shapes(caption, plate, level))
    return around(shape.rect.grown(3) for shape in shapes if isinstance(shape, Box))


def caption_lines(caption: Caption, level: Level) -> tuple[TextLine, ...]:
    """A caption in its room: as large as the level asks for if all of it fits, else smaller, else
    shortened."""
    room, text = caption.room, drawn(caption.text[:_LONGEST]).strip()
    if room.w <= 0 or room.h <= 0 or not text:
        return ()
    if caption.upwards:
        return _upwards(text, caption, level)
    lines_kept = caption.lines if level.scale >= _WORDS_FROM else 1
    tallest = room.h / (ABOVE + BELOW + _LEADING * (lines_kept - 1))
    lines: Sequence[TextLine] = ()
    for size in _sizes(level, caption.share, tallest):
        lines = lines or _whole(text, size, room)
    lines = lines or _wrapped(text, size, room, _lines_in(room, size))
    return tuple(_put(lines, caption))


def _sizes(level: Level, share: float, tallest: float) -> Iterator[float]:
    """Those to try, the largest first."""
    size, least = min(level.most, tallest), min(level.least * share, tallest)
    while size > least:
        yield size
        size *= _SMALLER
    yield least


def _whole(text: str, size: float, room: Rect) -> Sequence[TextLine]:
    """All of a text without breaking a word, or nothing."""
    if any(measure(word, size, WEIGHT) > room.w for word in text.split()):
        return ()
    most = _lines_in(room, size)
    lines = _wrapped(text, size, room, most + 1)
    return lines if len(lines) <= most else ()


def _lines_in(room: Rect, size: float) -> int:
    more = int((room.h / size - ABOVE - BELOW + 1e-6) / _LEADING)
    return min(_MOST_LINES, 1 + max(more, 0))


def _wrapped(text: str, size: float, room: Rect, most: int) -> Sequence[TextLine]:
    return wrap(text, size, WEIGHT, room.w, most, leading=_LEADING)


def _put(lines: Sequence[TextLine], caption: Caption) -> Iterator[TextLine]:
    room, size = caption.room, lines[0].size
    high = (ABOVE + BELOW + _LEADING * (len(lines) - 1)) * size
    top = room.y + (room.h - high) / 2 + ABOVE * size
    for line in lines:
        x = room.x + ((room.w - line.width) / 2 if caption.middle else 0.0)
        yield replace(line, x=x, y=top + line.y, colour=caption.colour)


def _upwards(text: str, caption: Caption, level: Level) -> tuple[TextLine, ...]:
    """On lines that read upwards."""
    room = caption.room
    lying = caption._replace(room=Rect(0, 0, room.h, room.w), upwards=False, middle=True)
    return tuple(
        replace(line, x=room.x + line.y, y=room.bottom - line.x, angle=-90)
        for line in caption_lines(lying, level)
    )


def without_words(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """The same shapes, but nothing is written on them."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield Group(tuple(without_words(shape.shapes)), shape.clip)
        elif not isinstance(shape, TextLine):
            yield shape
