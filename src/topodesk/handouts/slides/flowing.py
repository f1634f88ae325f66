"""Lines put together again to the text they were broken from, for programs that break it anew."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from topodesk.drawing.breaks import breaks
from topodesk.drawing.fonts import INTER, Weight
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.text import measure

_WEIGHTS: dict[str, Weight] = {key: weight for weight, key in INTER.items()}


def joined(lines: Sequence[TextLine]) -> str | None:
    """The text of lines, with a space wherever one was lost at the end of a line.

    None when that cannot be told, as where a word too long for a line may go on in the next.
    """
    widest = max(line.width for line in lines)
    text = lines[0].text
    for last, line in pairwise(lines):
        gap = _gap(last, line, widest)
        if gap is None:
            return None
        text += gap + line.text
    return text


def room(lines: Sequence[TextLine]) -> float:
    """A width in which the joined text breaks where these lines end: in the middle between their
    own width and the one at which a word would move up."""
    widest = max(line.width for line in lines)
    limit = min(
        (
            last.width + _width((_gap(last, line, widest) or "") + _first_word(line), line)
            for last, line in pairwise(lines)
        ),
        default=widest,
    )
    return (widest + max(limit, widest)) / 2


def _gap(last: TextLine, line: TextLine, widest: float) -> str | None:
    """What stood between two lines: nothing behind a hyphen or between ideographs, else a space,
    unless their words together are too long for a line."""
    stands_alone = last.text[-2:-1] == " "
    if breaks(last.text[-1] + line.text[0])[0].visible == 1 and not stands_alone:
        # Not every program breaks at a slash as we do.
        return None if last.text[-1] == "/" else ""
    together = _last_word(last) + _first_word(line)
    return " " if _width(together, line) <= widest else None


def _first_word(line: TextLine) -> str:
    return line.text[: breaks(line.text)[0].visible]


def _last_word(line: TextLine) -> str:
    return line.text[max((chance.next for chance in breaks(line.text)[:-1]), default=0) :]


def _width(text: str, line: TextLine) -> float:
    font = line.runs[0].font if line.runs else ""
    return measure(text, line.size, _WEIGHTS.get(font, "regular"))
