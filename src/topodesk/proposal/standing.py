"""Whether a text stands whole on one of the pages, as itself or as words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from topodesk.drawing.letters import drawn
from topodesk.drawing.shapes import TextLine
from topodesk.proposal.sheet import Placed, Sheet
from topodesk.proposal.tags import Close, Open

_APART = "\n"
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class Standing:
    """What can be read on some pages. Lines are read together that are one paragraph, one cell or
    one figure of a map; so no text seems to stand where two others meet."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        """Read these pages."""
        blocks = (_read(block) for sheet in sheets for block in _blocks(sheet))
        self._text = _APART.join(["", *dict.fromkeys(blocks), ""])
        self._known: dict[str, bool] = {}

    def __contains__(self, text: str) -> bool:
        """Whether it stands there, and not only as a part of longer words."""
        if text not in self._known:
            self._known[text] = self._stands(_read([drawn(text)]))
        return self._known[text]

    def _stands(self, wanted: str) -> bool:
        at = self._text.find(wanted) if wanted else -1
        while at >= 0:
            before, after = self._text[at - 1], self._text[at + len(wanted)]
            if not (before.isalnum() or after.isalnum() or after == "…"):
                return True
            at = self._text.find(wanted, at + 1)
        return False


def _blocks(sheet: Sheet) -> Iterator[list[str]]:
    """The lines of each paragraph; in a figure each line by itself."""
    lines: list[str] = []
    figure = False
    for item in sheet.items:
        if isinstance(item, TextLine):
            lines.append(item.text)
            if not figure:
                continue
        elif isinstance(item, Placed):
            yield from ([line.text for line in figure.texts()] for figure in item.figures)
        elif isinstance(item, Open | Close):
            figure = isinstance(item, Open) and item.role == "Figure"
        else:
            continue
        yield lines
        lines = []
    yield lines


def _read(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).translate(_ISOLATES).split())
