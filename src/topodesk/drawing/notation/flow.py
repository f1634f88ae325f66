"""What the flow of change looks like: a wide block arrow from left to right."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import FLOW, INK
from topodesk.drawing.notation.outlines import polygon
from topodesk.drawing.notation.text_at import centred
from topodesk.drawing.shapes import Path, Rect, Shape, Stroke

WORDS = "Flow of change"


def flow_shapes(width: float, height: float) -> Iterator[Shape]:
    """The arrow in a box with its top left corner at the origin."""
    head, body = 36.0, height * 0.54
    top, bottom = (height - body) / 2, (height + body) / 2
    neck = width - head
    corners = [
        (0.0, top),
        (neck, top),
        (neck, 0),
        (width, height / 2),
        (neck, height),
        (neck, bottom),
        (0, bottom),
    ]
    yield Path(polygon(corners), None, Stroke(FLOW, 1.5, (6.0, 4.0)))
    yield centred(WORDS, neck / 2, height / 2 + 4, neck, 11.5, "semibold", INK)


def flow_caption(width: float, height: float) -> Caption:
    """Its words within the arrow."""
    return Caption(WORDS, Rect(8, height * 0.25, width - 52, height * 0.5), middle=True)
