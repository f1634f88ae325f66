"""Texts in Markdown: a name is shown as it was written, never taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import bidirectional

from topodesk.handouts.names import one_line

_MARKS = re.compile(r"[\\`*_\[\]<>#|~$!^]|&(?=[#A-Za-z])|@|:(?=\S)|(?<=www)\.")
"""What could begin markup, a link or a symbol anywhere in a line."""
_ISOLATES = {0x2068: None, 0x2069: None}
"""Needed only where something is read from right to left; pasted, they would disturb a search."""
_START = re.compile(r"^([-+=])|^(\d{1,9})([.)])(?=\s|$)")
"""What could begin a list or a line under a title."""


def plain(text: str) -> str:
    """The text on one line, so that Markdown shows these very characters."""
    line = one_line(text).encode("utf-8", "replace").decode("utf-8")
    if not any(bidirectional(char) in ("R", "AL", "AN") for char in line):
        line = line.translate(_ISOLATES)
    line = _MARKS.sub(lambda found: "\\" + found[0], line)
    return _START.sub(_held, line, count=1)


def _held(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; its cells are texts. A column nothing is written in is left out."""
    found = list(rows)
    kept = [n for n, _ in enumerate(heads) if any(row[n].strip() for row in found)]
    yield _row([heads[n] for n in kept])
    yield _row(["---"] * len(kept))
    for row in found:
        yield _row([plain(row[n]) for n in kept])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
