"""What a note looks like: a small paper with a folded corner, its text, and what it hangs from."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import INK, NOTES
from topodesk.drawing.notation.outlines import circle, polygon
from topodesk.drawing.notation.text_at import left
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Shape, Stroke, TextLine
from topodesk.drawing.text import fit, wrap
from topodesk.model.note import Note

WIDE = 148.0
"""Width of the paper unless somebody gave it another."""
NARROWEST, WIDEST = 72.0, 480.0
MOST_LINES = 8
PRIVATE = "private, not printed"
_LOCK = 15.0
"""From the lock of a private note to what it means."""
SIZE = 11.5
_LEADING, _PAD, _FOLD = 15.0, 10.0, 13.0
_FIRST = _PAD + 9.5
"""From the top of the paper to its first baseline."""


def note_size(note: Note, width: float) -> tuple[float, float]:
    """How wide and high the paper of a note is that is to be `width` wide."""
    w = min(max(width, NARROWEST), WIDEST)
    foot = 12.0 if note.private else 0.0
    return w, 2 * _PAD + max(len(lines_of(note, w)), 1) * _LEADING - 2 + foot


def note_shapes(note: Note, paper: Rect, held: Rect | None) -> Iterator[Shape]:
    """A note whose `paper` begins at the origin; `held` is what it is stuck on, if it hangs clear
    of it."""
    tint = NOTES[note.colour]
    if held is not None:
        yield from _stem(paper, held, tint.outline)
    w, h = paper.w, paper.h
    edge = Stroke(tint.outline, 1.0, (3.0, 2.0) if note.private else ())
    outline = ((0, 0), (w, 0), (w, h - _FOLD), (w - _FOLD, h), (0, h))
    yield Path(polygon(outline), Fill(tint.fill), edge)
    flap = ((w, h - _FOLD), (w - _FOLD, h - _FOLD), (w - _FOLD, h))
    yield Path(polygon(flap), Fill(tint.outline, 0.45), Stroke(tint.outline, 1.0))
    yield from lines_of(note, w)
    if note.private:
        yield from _lock(_PAD, h - 5, tint.quiet)
        room = w - 2 * _PAD - _LOCK - 8
        yield left(PRIVATE, _PAD + _LOCK, h - 7, room, 8.5, "medium", tint.quiet)


def _lock(x: float, foot: float, colour: str) -> Iterator[Shape]:
    """The sign of what is not printed, to be seen from afar as well."""
    yield Box(Rect(x, foot - 7, 10, 7), 1.5, Fill(colour))
    bow = (("M", (x + 2, foot - 7)), ("C", (x + 2, foot - 13, x + 8, foot - 13, x + 8, foot - 7)))
    yield Path(bow, None, Stroke(colour, 1.6))


def note_caption(note: Note, paper: Rect) -> Caption:
    """How a note begins, over its paper."""
    words = " ".join(note.text[:400].split())
    foot = 12 if note.private else 0
    return Caption(words, Rect(6, 3, paper.w - 12, paper.h - 6 - foot), INK, share=0.7)


def lines_of(note: Note, width: float) -> list[TextLine]:
    """The text of a note on paper of that width, line by line; … where it goes on."""
    room, lines = width - 2 * _PAD, list[TextLine]()
    paragraphs = note.text[:10_000].strip().split("\n")
    for number, paragraph in enumerate(paragraphs):
        left_over = MOST_LINES - len(lines)
        last = left_over == 1 and any(more.strip() for more in paragraphs[number + 1 :])
        words = f"{paragraph.rstrip()} …" if last else paragraph
        y = _FIRST + len(lines) * _LEADING
        found = wrap(words, SIZE, "medium", room, left_over, INK, y=y, leading=_LEADING / SIZE)
        lines += found or (fit("", SIZE, "medium", room, INK, y=y),)
        if len(lines) >= MOST_LINES:
            break
    return [line.moved(_PAD if not _rtl(line) else width - _PAD - line.width, 0) for line in lines]


def _rtl(line: TextLine) -> bool:
    return bool(line.runs) and all(run.rtl for run in line.runs)


def _stem(paper: Rect, held: Rect, colour: str) -> Iterator[Shape]:
    """A thin line from the paper to the nearest point of what it is stuck on, a dot at its end."""
    end = _nearest(held, paper.centre)
    start = _nearest(paper.grown(-4), end)
    line = (("M", (start.x, start.y)), ("L", (end.x, end.y)))
    yield Path(line, None, Stroke(colour, 1.4))
    yield Path(circle(end, 3.0), Fill(colour))


def _nearest(rect: Rect, point: Point) -> Point:
    return Point(
        min(max(point.x, rect.x), rect.right),
        min(max(point.y, rect.y), rect.bottom),
    )
