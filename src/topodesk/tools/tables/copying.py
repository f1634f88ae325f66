"""Cells as a spreadsheet takes them from the clipboard: tabs and lines, and a table in HTML."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from html import escape
from io import StringIO

_FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.,])")
_GUARDED = re.compile(r"'(?:[=+@\t\r]|-(?![\d.,]))")


def as_tabs(rows: Sequence[Sequence[str]]) -> str:
    """The cells with tabs between them. One that a spreadsheet would reckon out begins with an
    apostrophe, so that it stays the text it is."""
    written = StringIO()
    writer = csv.writer(written, dialect="excel-tab", lineterminator="\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return written.getvalue()


def as_html(rows: Sequence[Sequence[str]]) -> str:
    """The cells as a table in which every cell is text."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table>{lines}</table>'


def guarded(text: str) -> str:
    """A text no spreadsheet reckons out."""
    return f"'{text}" if _FORMULA.match(text) else text


def bare(text: str) -> str:
    """The text that was guarded so."""
    return text[1:] if _GUARDED.match(text) else text


def _cell(text: str) -> str:
    inner = escape(text).replace("\n", "<br>")
    return f"<td style=\"mso-number-format:'\\@'\">{inner}</td>"
