"""What a component looks like: a chip with a small box that has two plugs, and its name."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.colours import CHIP
from topodesk.drawing.notation.text_at import left
from topodesk.drawing.shapes import Box, Fill, Rect, Shape, Stroke
from topodesk.model.component import Component


def chip_shapes(component: Component, width: float, height: float) -> Iterator[Shape]:
    """A chip with its top left corner at the origin."""
    line = Stroke(CHIP.outline, 0.8)
    yield Box(Rect(0, 0, width, height), 3, Fill(CHIP.fill, 0.75), line)
    yield from plugged_box(6, height / 2, CHIP.quiet)
    if width > 24:
        yield left(component.label(), 19, height / 2 + 3.4, width - 23, 10, "medium", CHIP.quiet)


def plugged_box(x: float, middle: float, colour: str) -> Iterator[Shape]:
    """The small sign of a component, 9 wide and 8 high."""
    stroke = Stroke(colour, 0.9)
    yield Box(Rect(x + 2, middle - 4, 7, 8), 0.8, None, stroke)
    for y in (middle - 2.4, middle + 0.8):
        yield Box(Rect(x, y, 4, 1.7), 0, Fill("#FFFFFF"), Stroke(colour, 0.7))
