"""Pages that are one table: its title on the first, its head on each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from topodesk.proposal.comparison import Comparison
from topodesk.proposal.sheet import LEFT, Sheet
from topodesk.proposal.table import Column, draw_table, filled


def table_pages(
    comparison: Comparison,
    section: str,
    title: str,
    below: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    anchors: Sequence[str] = (),
) -> list[Sheet]:
    """The rows as a table over as many pages as it takes; `anchors` are names of the rows."""
    sheets: list[Sheet] = []
    begin = beginning(comparison, sheets, section, title, below)
    draw_table(begin, *filled(columns, rows), LEFT, comparison.format.inner, anchors)
    return sheets


def beginning(
    comparison: Comparison, sheets: list[Sheet], section: str, title: str, below: str
) -> Callable[[], tuple[Sheet, float]]:
    """What gives a table its next sheet, with the title on it, and keeps it in `sheets`."""

    def begin() -> tuple[Sheet, float]:
        first = not sheets
        sheet = comparison.sheet(section)
        sheets.append(sheet)
        y = sheet.heading(title if first else f"{title}, continued", below if first else "")
        return sheet, y

    return begin
