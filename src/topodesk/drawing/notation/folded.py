"""What a folded lane says of itself: its name, and how much is folded away."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import INK, MUTED
from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.cards import people_in
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.notation.text_at import left, settled
from topodesk.drawing.shapes import Rect, TextLine


def folded_shapes(contents: LaneContents) -> Iterator[TextLine]:
    """The name and the words, from the top left corner of the lane on."""
    x, width = sizes.INSET, sizes.HEAD_TEXT
    name, settings = contents.stream.label()[:400], ((14.0, 1), (12.5, 2))
    lines = settled(name, width, "semibold", INK, settings, 1.12)
    top, foot = (25, 41) if len(lines) == 1 else (17, 45)
    yield from (line.moved(x, top) for line in lines)
    yield left(folded_words(contents), x, foot, width, 10.5, "regular", MUTED)


def folded_caption(contents: LaneContents) -> Caption:
    """The name over both lines."""
    return Caption(contents.stream.label(), Rect(sizes.INSET, 6, sizes.HEAD_TEXT, 40), share=0.7)


def folded_words(contents: LaneContents) -> str:
    """ "5 steps · 3 teams · 18 people"."""
    steps = len(contents.steps)
    words = people_in(contents.teams())
    return f"{steps} {'step' if steps == 1 else 'steps'} · {words}"
