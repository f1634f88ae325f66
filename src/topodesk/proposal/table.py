"""Tables that go on over pages: a quiet head, wrapped cells, a hairline under each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from topodesk.drawing.fonts import Weight
from topodesk.drawing.text import wrap
from topodesk.proposal.sheet import BODY, BOTTOM, INK, MUTED, Sheet

SIZE = 9.2
HEAD_SIZE = 8.2
PAD = 6.0
RIGHT_PAD = 16.0
"""After figures, so that they keep away from the next column."""
ROW_PAD = 6.5
STEP = SIZE * 1.34
MOST_LINES = 5


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
) -> tuple[Sheet, float]:
    """Draw rows on the sheet that `sheets` gives, and on further ones it gives when one is full.

    `sheets` answers (sheet, y where the table may begin). `anchors` are names by which others may
    lead to the rows. Returns the last sheet and the y below.
    """
    widths = [width * column.share / sum(c.share for c in columns) for column in columns]
    heights = [_height(columns, widths, row) for row in rows]
    done = 0
    while True:
        sheet, y = sheets()
        with sheet.tagged("Table"):
            y = _head(sheet, columns, widths, x, y)
            first = done
            while done < len(rows) and (y + heights[done] <= BOTTOM or done == first):
                if anchors:
                    sheet.anchor(anchors[done], y)
                _row(sheet, columns, widths, rows[done], x, y)
                y += heights[done]
                sheet.rule(x, x + width, y)
                done += 1
        if done == len(rows):
            return sheet, y


def _head(
    sheet: Sheet, columns: Sequence[Column], widths: Sequence[float], x: float, y: float
) -> float:
    at = x
    with sheet.tagged("TR"):
        for column, width in zip(columns, widths, strict=True):
            x = at + (width - RIGHT_PAD if column.right else PAD)
            with sheet.tagged("TH"):
                sheet.text(
                    *(x, y + 10, column.title, HEAD_SIZE, "semibold", MUTED),
                    width=width - PAD,
                    right=column.right,
                )
            at += width
    sheet.rule(x, at, y + 17)
    return y + 17


def _height(columns: Sequence[Column], widths: Sequence[float], row: Sequence[str]) -> float:
    counts = [
        len(wrap(cell, SIZE, _weight(column), width - 2 * PAD, MOST_LINES))
        for column, width, cell in zip(columns, widths, row, strict=True)
    ]
    return max(1, *counts) * STEP + 2 * ROW_PAD - 3


def _row(
    sheet: Sheet,
    columns: Sequence[Column],
    widths: Sequence[float],
    row: Sequence[str],
    x: float,
    y: float,
) -> None:
    at = x
    with sheet.tagged("TR"):
        for column, width, cell in zip(columns, widths, row, strict=True):
            with sheet.tagged("TH" if column.name and at == x else "TD"):
                _cell(sheet, column, width, cell, at, y + ROW_PAD + SIZE * 0.8)
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
