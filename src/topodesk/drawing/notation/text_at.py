"""Text where a drawing wants it: from the left, centred, or up to the right; never too wide."""

from __future__ import annotations

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.text import fit


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
