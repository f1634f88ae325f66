"""Tables that go on over pages: a quiet head, wrapped cells, a hairline under each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.text import measure, wrap
from topodesk.proposal.sheet import BODY, INK, MUTED, Sheet

SIZE = 9.2
HEAD_SIZE = 8.2
PAD = 6.0
RIGHT_PAD = 16.0
"""After figures, so that they keep away from the next column."""
ROW_PAD, CLOSE = 5.6, 3.4
"""Above and below the text of a row; in a table of figures less."""
STEP = SIZE * 1.34
MOST_LINES = 9
HEAD_STEP = HEAD_SIZE * 1.2
LONG, MEASURED, MOST_SHARE = 24, 200, 0.24
"""Longer words are broken; so many rows are looked at; no word asks for more of the table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, how much of the width it takes, whether its text is the row's name,
    whether it holds figures that are set to the right."""

    title: str
    share: float
    name: bool = False
    right: bool = False


def draw_table(
    sheets: Callable[[], tuple[Sheet, float]],
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    x: float,
    width: float,
    anchors: Sequence[str] = (),
    *,
    compact: bool = False,
) -> tuple[Sheet, float]:
    """Draw rows on the sheet that `sheets` gives, and on further ones it gives when one is full.

    `sheets` answers (sheet, y where the table may begin). `anchors` are names by which others may
    lead to the rows. Returns the last sheet and the y below.
    """
    widths = _widths(columns, rows, width)
    pad = CLOSE if compact else ROW_PAD
    heights = [_height(columns, widths, row, pad) for row in rows]
    done = 0
    while True:
        sheet, y = sheets()
        with sheet.tagged("Table"):
            y = _head(sheet, columns, widths, x, y)
            last = _last(heights, done, sheet.bottom - y)
            while done < last:
                if anchors:
                    sheet.anchor(anchors[done], y)
                _row(sheet, columns, widths, rows[done], x, y, pad)
                y += heights[done]
                sheet.rule(x, x + width, y)
                done += 1
        if done == len(rows):
            return sheet, y


def filled(
    columns: Sequence[Column], rows: Sequence[Sequence[str]]
) -> tuple[list[Column], list[list[str]]]:
    """The columns in which something is written, and their cells."""
    kept = [n for n, _ in enumerate(columns) if any(row[n].strip() for row in rows)]
    return [columns[n] for n in kept], [[row[n] for n in kept] for row in rows]


def table_height(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    width: float,
    *,
    compact: bool = False,
) -> float:
    """How high a table is when it is not torn."""
    widths, pad = _widths(columns, rows, width), CLOSE if compact else ROW_PAD
    return _head_height(columns, widths) + sum(_height(columns, widths, row, pad) for row in rows)


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: float) -> list[float]:
    """By share, but a column is wide enough for its words as long as they are not very long."""
    whole = sum(column.share for column in columns)
    widths = [width * column.share / whole for column in columns]
    needs = [
        min(_longest(column, [row[n] for row in rows[:MEASURED]]), width * MOST_SHARE)
        for n, column in enumerate(columns)
    ]
    lacking = sum(max(need - has, 0) for need, has in zip(needs, widths, strict=True))
    spare = sum(max(has - need, 0) for need, has in zip(needs, widths, strict=True))
    if not lacking or spare < lacking:
        return widths
    return [
        need if has < need else has - (has - need) * lacking / spare
        for need, has in zip(needs, widths, strict=True)
    ]


def _longest(column: Column, cells: Sequence[str]) -> float:
    """The width its longest word needs."""
    gaps = PAD + (RIGHT_PAD if column.right else PAD) + 0.5
    words = {word for cell in cells for word in cell[:400].split() if len(word) <= LONG}
    longest = sorted(words, key=len, reverse=True)[:12]
    sizes = [measure(word, SIZE, _weight(column)) for word in longest]
    heads = [measure(word, HEAD_SIZE, "semibold") for word in column.title.split()]
    return max([*sizes, *heads], default=0.0) + gaps


def _last(heights: Sequence[float], first: int, room: float) -> int:
    """The row before which the page ends: at least one stands on it, and none is left alone for
    the next page if there are enough."""
    last = first
    while last < len(heights) and (heights[last] <= room or last == first):
        room -= heights[last]
        last += 1
    alone = len(heights) - last == 1 and last - first > 2
    return last - 1 if alone else last


def _head(
    sheet: Sheet, columns: Sequence[Column], widths: Sequence[float], x: float, y: float
) -> float:
    """The titles of the columns, their last lines beside one another."""
    at, foot = x, y + _head_height(columns, widths)
    with sheet.tagged("TR"):
        for column, width in zip(columns, widths, strict=True):
            lines = _titled(column, width)
            with sheet.tagged("TH"):
                sheet.note(column.title, lines)
                for above, line in enumerate(reversed(lines)):
                    left = at + (width - RIGHT_PAD - line.width if column.right else PAD)
                    baseline = foot - 7 - above * HEAD_STEP
                    sheet.add([replace(line, x=left, y=baseline)])
            at += width
    sheet.rule(x, at, foot)
    return foot


def _titled(column: Column, width: float) -> tuple[TextLine, ...]:
    gap = PAD + (RIGHT_PAD if column.right else PAD)
    return wrap(column.title, HEAD_SIZE, "semibold", width - gap + 0.5, 2, MUTED)


def _head_height(columns: Sequence[Column], widths: Sequence[float]) -> float:
    most = max(len(_titled(column, width)) for column, width in zip(columns, widths, strict=True))
    return 17 + (most - 1) * HEAD_STEP


def _height(
    columns: Sequence[Column], widths: Sequence[float], row: Sequence[str], pad: float
) -> float:
    counts = [
        len(wrap(cell, SIZE, _weight(column), width - 2 * PAD, MOST_LINES))
        for column, width, cell in zip(columns, widths, row, strict=True)
    ]
    return max(1, *counts) * STEP + 2 * pad - 3


def _row(
    sheet: Sheet,
    columns: Sequence[Column],
    widths: Sequence[float],
    row: Sequence[str],
    x: float,
    y: float,
    pad: float,
) -> None:
    at = x
    with sheet.tagged("TR"):
        for column, width, cell in zip(columns, widths, row, strict=True):
            with sheet.tagged("TH" if column.name and at == x else "TD"):
                _cell(sheet, column, width, cell, at, y + pad + SIZE * 0.8)
            at += width


def _cell(sheet: Sheet, column: Column, width: float, cell: str, at: float, y: float) -> None:
    colour = INK if column.name else BODY
    if column.right:
        x = at + width - RIGHT_PAD
        sheet.text(*(x, y, cell, SIZE, "regular", colour), width=width - RIGHT_PAD, right=True)
        return
    sheet.paragraph(
        *(at + PAD, y, cell, width - 2 * PAD, SIZE, _weight(column), colour),
        lines=MOST_LINES,
        leading=1.34,
    )


def _weight(column: Column) -> Weight:
    return "semibold" if column.name else "regular"
