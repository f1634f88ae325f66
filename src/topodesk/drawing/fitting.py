"""Choosing how much of a text goes on a line: shortened with …, or broken into lines."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from topodesk.drawing.breaks import Break, breaks
from topodesk.drawing.fonts import Weight
from topodesk.drawing.shaping import Shaped, shaped

MORE = "…"
"""Ends a text that was shortened."""

_NARROWEST = 0.1
"""Letters are on average never narrower than this many ems; longer texts are cut before shaping."""

_SLACK = 1e-6
"""Map units a sum of widths may be off by."""


class Style(NamedTuple):
    """How a line is set: size in map units, weight, and its direction (1: to the left)."""

    size: float
    weight: Weight
    base: int

    def width(self, text: str) -> float:
        """How wide `text` is, set like this."""
        return shaped(text, self.weight, self.base).width * self.size

    def has_room(self, text: str, width: float) -> bool:
        """Whether `text` is no wider than `width`."""
        return self.width(text) <= width + _SLACK


def cut(text: str, size: float, width: float) -> tuple[str, bool]:
    """The part of a very long text that could fit into `width`, and whether any was left out."""
    most = int(max(width, 0.0) / (size * _NARROWEST)) + 32
    return text[:most], len(text) > most


def shortened(text: str, style: Style, width: float, *, more: bool) -> str:
    """`text`, or as much of it as fits with a … behind; `more` says a part is already left out.

    Empty when not even the … has room.
    """
    if not more and style.has_room(text, width):
        return text
    room = width + _SLACK - style.width(MORE)
    if room < 0:
        return ""
    whole = shaped(text, style.weight, style.base)
    letters = min(bisect_right(whole.edges, room / style.size), len(whole.starts))
    for end in reversed(whole.starts[:letters]):
        shorter = text[:end].rstrip() + MORE
        if style.has_room(shorter, width):
            return shorter
    return MORE


def broken(text: str, style: Style, width: float, most: int, *, more: bool) -> list[str]:
    """`text` on at most `most` lines; the last is shortened when the rest has no room."""
    lines: list[str] = []
    whole = shaped(text, style.weight, style.base)
    chances = breaks(text)
    start = 0
    while start < len(text):
        if len(lines) == most - 1:
            lines.append(shortened(text[start:], style, width, more=more))
            break
        end = _line_end(text, whole, chances, start, style, width)
        lines.append(text[start : end.visible])
        start = end.next
    return lines


def _line_end(
    text: str, whole: Shaped, chances: list[Break], start: int, style: Style, width: float
) -> Break:
    """Where the line that begins at `start` ends: estimated from the whole text, then measured.

    Kerning and joining make a line measure a little differently alone than within the text.
    """
    first = bisect_right(whole.starts, start) - 1
    reach = whole.edges[first] + (width + _SLACK) / style.size
    last = bisect_right(whole.edges, reach) - 1
    limit = whole.starts[last] if last < len(whole.starts) else len(text)
    low = bisect_right(chances, start, key=_visible)
    high = bisect_right(chances, limit, key=_visible)
    letters = (Break(at, at) for at in reversed(whole.starts[first + 1 : last + 1]))
    for end in (*reversed(chances[low:high]), *letters):
        if style.has_room(text[start : end.visible], width):
            return end
    alone = whole.starts[first + 1] if first + 1 < len(whole.starts) else len(text)
    return Break(alone, alone)


def _visible(chance: Break) -> int:
    return chance.visible
