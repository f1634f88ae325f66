"""Which column of a table each column of a pasted block is, by what stands in its first row."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.tools.tables.column import Column
from topodesk.tools.tables.names import folded
from topodesk.tools.tables.table import Table

ENOUGH = 2
"""A first row is a header when it names that many columns, or is a single cell that names one."""


def heads_of(table: Table, row: Sequence[str]) -> list[Column | None] | None:
    """The columns a header names, None for those the table has not; None for what is no header."""
    columns = [*reversed(table.columns)]
    words = {_head(word): column for column in columns for word in column.also}
    words |= {_head(word): column for column in columns for word in (column.name, column.title)}
    found: list[Column | None] = []
    for cell in row:
        column = words.get(_head(cell))
        found.append(column if column not in found else None)
    named = sum(1 for column in found if column is not None)
    filled = sum(1 for cell in row if cell.strip())
    least = min(ENOUGH, filled)
    return found if named and named >= least and 2 * named >= filled else None


def _head(cell: str) -> str:
    return folded(cell[:80].replace("_", " ").replace("-", " ").strip(" :*#?"))
