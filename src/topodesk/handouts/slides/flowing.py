"""Lines put together again to the text they were broken from, for programs that break it anew."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from topodesk.drawing.breaks import breaks
from topodesk.drawing.fonts import INTER, Weight
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.text import measure

_WEIGHTS: dict[str, Weight] = {key: weight for weight, key in INTER.items()}


def joined(lines: Sequence[TextLine]) -> str:
    """The text of lines, with a space wherever one was lost at the end of a line."""
    text = lines[0].text
    for last, line in pairwise(lines):
        text += _between(last.text, line.text) + line.text
    return text


def room(lines: Sequence[TextLine]) -> float:
    """A width in which the joined text breaks where these lines end: in the middle between their
    own width and the one at which a word would move up."""
    widest = max(line.width for line in lines)
    limit = min(
        (line.width + _first_word(line, after) for line, after in pairwise(lines)),
        default=widest,
    )
    return (widest + max(limit, widest)) / 2


def _between(last: str, line: str) -> str:
    """Nothing where a word goes on in the next line: behind its hyphen, or between ideographs."""
    if not last or not line:
        return ""
    dash_alone = len(last) > 1 and last[-2] == " "
    return "" if breaks(last[-1] + line[0])[0].visible == 1 and not dash_alone else " "


def _first_word(last: TextLine, line: TextLine) -> float:
    word = _between(last.text, line.text) + line.text[: breaks(line.text)[0].visible]
    font = line.runs[0].font if line.runs else ""
    return measure(word, line.size, _WEIGHTS.get(font, "regular"))
