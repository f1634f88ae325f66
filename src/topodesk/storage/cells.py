"""The cells of a text as a spreadsheet copies or saves it."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO

Row = Sequence[str]

_BROKEN = re.compile("[\x00\ud800-\udfff]")


def whole(text: str) -> str:
    """The text without what no text can hold."""
    return _BROKEN.sub("", text.removeprefix("\ufeff"))


def cells(text: str, divider: str) -> list[Row]:
    """The cells as a spreadsheet writes them; where quotes make no sense, they are letters."""
    try:
        read = csv.reader(StringIO(text, newline=""), delimiter=divider, strict=True)
        return [[cell.strip() for cell in row] for row in read]
    except csv.Error:
        lines = re.split("\r\n|\r|\n", text)
        return [[cell.strip() for cell in line.split(divider)] for line in lines]
