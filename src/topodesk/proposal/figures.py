"""Figures in boxes next to one another, each with what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import measure, wrap
from topodesk.proposal.sheet import INK, LEADING, LEFT, MUTED, Sheet

Card = tuple[str, str]
"""A figure, and what it counts."""
GAP, PAD = 16.0, 13.0
SIZES = (26.0, 22.0, 18.0, 15.0, 12.0)
"""Of the figures: the largest at which all of them have room."""
WORDS = 9.5
MOST_LINES = 3


def across(sheet: Sheet, cards: Sequence[Card]) -> int:
    """How many stand in a row."""
    return min(max(len(cards), 2), 2 if sheet.format.upright else 4)


def figures_height(sheet: Sheet, cards: Sequence[Card], columns: int) -> float:
    """How high all their rows are."""
    return -(-len(cards) // columns) * (_height(sheet, cards, columns) + GAP) - GAP


def draw_cards(sheet: Sheet, cards: Sequence[Card], top: float, columns: int) -> None:
    """Draw them from `top` down, so many in a row."""
    width, height = _width(sheet, columns), _height(sheet, cards, columns)
    room = width - 2 * PAD
    fitting = (s for s in SIZES if all(measure(figure, s, "bold") <= room for figure, _ in cards))
    size = next(fitting, SIZES[-1])
    for place, (figure, what) in enumerate(cards):
        x = LEFT + place % columns * (width + GAP)
        y = top + place // columns * (height + GAP)
        sheet.box(Rect(x, y, width, height))
        sheet.text(x + PAD, y + 34, figure, size, "bold", INK, width=room)
        sheet.paragraph(x + PAD, y + 52, what, room, WORDS, "regular", MUTED, lines=MOST_LINES)


def _width(sheet: Sheet, columns: int) -> float:
    return (sheet.inner - GAP * (columns - 1)) / columns


def _height(sheet: Sheet, cards: Sequence[Card], columns: int) -> float:
    room = _width(sheet, columns) - 2 * PAD
    lines = max(len(wrap(what, WORDS, "regular", room, MOST_LINES)) for _, what in cards)
    return 55 + lines * WORDS * LEADING
