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
) -> tuple[Sheet, float]:
    """Draw rows on the sheet that `sheets` gives, and on further ones it gives when one is full.

    `sheets` answers (sheet, y where the table may begin). Returns the last sheet and the y below.
    """
    widths = [width * column.share / sum(c.share for c in columns) for column in columns]
    sheet, y = sheets()
    y = _head(sheet, columns, widths, x, y)
    for row in rows:
        height = _height(columns, widths, row)
        if y + height > BOTTOM:
            sheet, y = sheets()
            y = _head(sheet, columns, widths, x, y)
        _row(sheet, columns, widths, row, x, y)
        y += height
        sheet.rule(x, x + width, y)
    return sheet, y


def _head(
    sheet: Sheet, columns: Sequence[Column], widths: Sequence[float], x: float, y: float
) -> float:
    at = x
    for column, width in zip(columns, widths, strict=True):
        x = at + (width - RIGHT_PAD if column.right else PAD)
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
    for column, width, cell in zip(columns, widths, row, strict=True):
        colour = INK if column.name else BODY
        if column.right:
            x = at + width - RIGHT_PAD
            sheet.text(
                *(x, y + ROW_PAD + SIZE * 0.8, cell, SIZE, "regular", colour),
                width=width - RIGHT_PAD,
                right=True,
            )
            at += width
            continue
        sheet.paragraph(
            at + PAD,
            y + ROW_PAD + SIZE * 0.8,
            cell,
            width - 2 * PAD,
            SIZE,
            _weight(column),
            colour,
            lines=MOST_LINES,
            leading=1.34,
        )
        at += width


def _weight(column: Column) -> Weight:
    return "semibold" if column.name else "regular"
