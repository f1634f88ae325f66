"""Text where a drawing wants it: from the left, centred, or up to the right; never too wide, and on
more lines or a little smaller rather than shortened."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.text import fit, measure, wrap

Setting = tuple[float, int]
"""A size of letters, and how many lines there may be of it."""


def left(
    text: str, x: float, y: float, width: float, size: float, weight: Weight, colour: str
) -> TextLine:
    """One line from `x`, its baseline at `y`."""
    return fit(text, size, weight, width, colour, x=x, y=y)


def centred(
    text: str, x: float, y: float, width: float, size: float, weight: Weight, colour: str
) -> TextLine:
    """One line with its middle at `x`."""
    line = fit(text, size, weight, width, colour, x=x, y=y)
    return line.moved(-line.width / 2, 0)


def ending(
    text: str, x: float, y: float, width: float, size: float, weight: Weight, colour: str
) -> TextLine:
    """One line that ends at `x`."""
    line = fit(text, size, weight, width, colour, x=x, y=y)
    return line.moved(-line.width, 0)


def upwards(
    text: str, x: float, middle: float, length: float, size: float, weight: Weight, colour: str
) -> TextLine:
    """One line that reads upwards, its baseline at `x`, its middle at height `middle`."""
    line = fit(text, size, weight, length, colour, x=x, y=middle, angle=-90)
    return line.moved(0, line.width / 2)


def settled(
    text: str,
    width: float,
    weight: Weight,
    colour: str,
    settings: Sequence[Setting],
    leading: float,
) -> tuple[TextLine, ...]:
    """All of a text in the first of the settings that has room for it without breaking a word,
    else shortened in the last; one line at least. Its first baseline is at the origin."""
    for size, most in settings:
        lines = wrap(text, size, weight, width, most + 1, colour, leading=leading)
        if len(lines) <= most and all(measure(w, size, weight) <= width for w in text.split()):
            return lines or (fit("", size, weight, width, colour),)
    size, most = settings[-1]
    return wrap(text, size, weight, width, most, colour, leading=leading)
