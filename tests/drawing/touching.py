"""What touches what on a drawn map: letters, the lines of interactions, rectangles."""

from __future__ import annotations

from itertools import pairwise

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Path, Point, Rect


def texts(figures: list[Figure]) -> list[Rect]:
    """Where letters stand, a little inside their boxes. Notes lie over everything."""
    return [
        line.box.grown(-0.5)
        for figure in figures
        if figure.role not in ("interaction", "badge", "note", "private_note")
        for line in figure.texts()
        if line.text.strip()
    ]


def segments(figure: Figure) -> list[Rect]:
    """The straight stretches of an interaction's line, as rectangles without any width."""
    line = figure.shapes[0]
    if not isinstance(line, Path) or line.fill is not None:
        return []
    points = [Point(*numbers) for _, numbers in line.commands]
    return [
        Rect(
            min(a.x, b.x) + figure.origin.x,
            min(a.y, b.y) + figure.origin.y,
            abs(a.x - b.x),
            abs(a.y - b.y),
        )
        for a, b in pairwise(points)
    ]


def touch(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share a point, even when one has no area."""
    return a.x <= b.right and b.x <= a.right and a.y <= b.bottom and b.y <= a.bottom


def inside(text: Rect, rect: Rect) -> bool:
    """Whether a text keeps inside, up to the white room above its letters."""
    return (
        text.x >= rect.x
        and text.right <= rect.right
        and text.y + 0.25 * text.h >= rect.y
        and text.bottom <= rect.bottom
    )


def lines_over_texts(drawing: Drawing) -> list[str]:
    """The interactions whose lines meet a text."""
    figures = list(drawing.picture.figures.values())
    boxes = texts(figures)
    return [
        figure.key
        for figure in figures
        if figure.role == "interaction"
        and any(touch(stretch, box) for stretch in segments(figure) for box in boxes)
    ]
