"""What a customer looks like: a person, and who it is."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import FAINT, INK, MUTED
from topodesk.drawing.layout import sizes
from topodesk.drawing.notation.outlines import circle
from topodesk.drawing.notation.text_at import centred
from topodesk.drawing.shapes import Path, Point, Rect, Shape, Stroke
from topodesk.drawing.text import wrap
from topodesk.model.stream import Customer

ICON_HEIGHT = 42.0
CAPTION_HEIGHT = sizes.CUSTOMER_HIGH - ICON_HEIGHT - 3
"""Of the room below the icon where the name may stand."""


def customer_shapes(customer: Customer | None, width: float) -> Iterator[Shape]:
    """A person and the name below, centred in `width`, from the origin down; faint if unknown."""
    middle = width / 2
    if customer is None:
        yield from person(middle, Stroke(FAINT, 1.5, (3.0, 2.5)))
        yield centred("who?", middle, ICON_HEIGHT + 17, width - 8, 11, "medium", FAINT)
        return
    yield from person(middle, Stroke(INK, 1.5))
    name = customer.label()
    for line in wrap(name, 11, "semibold", width - 8, 2, INK, y=ICON_HEIGHT + 17):
        yield line.moved(middle - line.width / 2, 0)


def customer_caption(customer: Customer | None, width: float) -> Caption:
    """Who it is, below the person; nothing if nobody is."""
    room = Rect(2, ICON_HEIGHT + 3, width - 4, CAPTION_HEIGHT)
    return Caption(customer.label() if customer else "", room, middle=True, share=0.6, lines=2)


def customer_line(customer: Customer, width: float) -> Iterator[Shape]:
    """Just the name in one small line, centred in `width`, for a folded lane."""
    yield centred(customer.label(), width / 2, 30, width - 12, 10, "medium", MUTED)


def person(middle: float, stroke: Stroke) -> Iterator[Shape]:
    """Head and shoulders around x = `middle`, from y = 0 to the height of the icon."""
    yield Path(circle(Point(middle, 10), 9.2), None, stroke)
    left, right, foot = middle - 16, middle + 16, ICON_HEIGHT - 1
    yield Path(
        (
            ("M", (left, foot)),
            ("C", (left, foot - 10, middle - 9, 25, middle, 25)),
            ("C", (middle + 9, 25, right, foot - 10, right, foot)),
            ("Z", ()),
        ),
        None,
        stroke,
    )
