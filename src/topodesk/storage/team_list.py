"""Lists of teams as people keep them: lines of names, CSV, cells of a spreadsheet.

A name is data: what is stripped are the blanks around it and the bullet or number before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from topodesk.model.ids import new_id
from topodesk.model.record import LONGEST_TEXT
from topodesk.model.roster import ListedTeam
from topodesk.storage.cells import Row, cells, whole
from topodesk.storage.errors import DesignError
from topodesk.storage.failures import reading_failed
from topodesk.storage.list_columns import Columns, columns_of, people_in, type_in
from topodesk.storage.wording import file_name, named

MOST_ROWS = 10_000
LARGEST_LIST = 8 * 1024 * 1024
"""Bytes of a file that may hold a list of teams."""

_BULLET = re.compile(r"^(?:[-*+•‣◦▪●–—·]|\(?\d{1,4}[.)]|\[[ xX]?\])\s+")
_ONE_CELL = "\x1f"


def teams_in(text: str) -> list[ListedTeam]:
    """The teams that `text` lists, in its order, under fresh ids; DesignError when it is too long.

    With a header, columns are found by what it calls them; without one the first column has the
    names, one of numbers after it the people, one of team types the types.
    """
    rows = [row for row in _rows(whole(text)) if any(row)]
    if len(rows) > MOST_ROWS:
        raise DesignError(
            f"That is a list of {len(rows):,} lines, and {MOST_ROWS:,} are the most that are taken."
        )
    columns = columns_of(rows)
    return list(_teams(rows[1:] if columns.header else rows, columns))


def read_list(path: Path) -> str:
    """The text of a file with a list; DesignError when there is none to be had from it."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_LIST + 1)
    except (OSError, ValueError) as error:
        raise DesignError(reading_failed(path, error)) from error
    if len(data) > LARGEST_LIST:
        most = LARGEST_LIST // 1024**2
        raise DesignError(
            f"{named(file_name(path))} is larger than {most} MB, too long for a list."
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _teams(rows: Sequence[Row], columns: Columns) -> Iterator[ListedTeam]:
    for row in rows:
        name = _BULLET.sub("", _cell(row, columns.name) or _indented(row, columns)).strip()
        if name and len(name) <= LONGEST_TEXT:
            yield ListedTeam(
                id=new_id(),
                name=name,
                type=type_in(_cell(row, columns.type)),
                people=people_in(_cell(row, columns.people)),
                mission=_cell(row, columns.mission)[:LONGEST_TEXT],
            )


def _indented(row: Row, columns: Columns) -> str:
    """The name in a row that begins further right, as in an outline indented with tabs."""
    if columns.header or columns.people is not None or columns.type is not None:
        return ""
    return next((cell for cell in row if cell), "")


def _cell(row: Row, column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""


def _rows(text: str) -> list[Row]:
    """Cells, by whichever of tab, semicolon and comma divides them; else one cell a line."""
    if "\t" in text:
        return _in_a_line(cells(text, "\t"), least=2)
    for divider in (";", ","):
        rows = [row for row in cells(text, divider) if any(row)]
        if rows and len(rows[0]) > 1 and columns_of(rows).header:
            return rows
        if _is_table(rows):
            return rows
    lines = cells(text, _ONE_CELL)
    if sum(1 for line in lines if any(line)) == 1:
        for divider in (";", ","):
            names = _in_a_line(cells(text, divider), least=3)
            if len(names) > 1:
                return names
    return lines


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether every row has as many cells and there is something to tell columns by.

    A comma in a name is no divider: “Fraud, Risk” is one team.
    """
    if not rows or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return False
    columns = columns_of(rows)
    return columns.people is not None or columns.type is not None


def _in_a_line(rows: list[Row], least: int) -> list[Row]:
    """Names side by side in a single line, turned into one a row; anything else as it is."""
    filled = [row for row in rows if any(row)]
    if len(filled) != 1 or len(filled[0]) < least:
        return rows
    columns = columns_of(filled)
    if columns.header or columns.people is not None or columns.type is not None:
        return rows
    return [(cell,) for cell in filled[0]]
