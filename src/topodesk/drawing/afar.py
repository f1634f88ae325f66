"""What is seen of a figure from afar: its shapes, and its name as large as there is room.

A function of the figure alone. Nothing is worked out before somebody looks from so far away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from topodesk.drawing.caption import NEAR, Caption, Level, is_seen
from topodesk.drawing.fonts import Weight
from topodesk.drawing.letters import drawn
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Group, Rect, Shape, TextLine
from topodesk.drawing.text import fit, measure, wrap

WEIGHT: Weight = "semibold"
ABOVE, BELOW = 0.75, 0.22
"""How far letters reach from their baseline, in sizes."""
_LEADING = 1.08
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
    return (*_without_words(figure.shapes), *caption_lines(figure.caption, level))


def caption_lines(caption: Caption, level: Level) -> tuple[TextLine, ...]:
    """A caption in its room: as large as the level asks for if all of it fits, else smaller, else
    shortened."""
    room, text = caption.room, drawn(caption.text[:_LONGEST]).strip()
    if room.w <= 0 or room.h <= 0 or not text:
        return ()
    if caption.upwards:
        return _upwards(text, caption, level)
    tallest = room.h / (ABOVE + BELOW)
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
    """On one line that reads upwards."""
    room = caption.room
    sizes = tuple(_sizes(level, caption.share, room.w / (ABOVE + BELOW)))
    fitting = (size for size in sizes if measure(text, size, WEIGHT) <= room.h)
    size = next(fitting, sizes[-1])
    line = fit(text, size, WEIGHT, room.h, caption.colour, angle=-90)
    baseline = room.centre.x + (ABOVE - BELOW) * size / 2
    return (line.moved(baseline, room.centre.y + line.width / 2),)


def _without_words(shapes: Sequence[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield Group(tuple(_without_words(shape.shapes)), shape.clip)
        elif not isinstance(shape, TextLine):
            yield shape
