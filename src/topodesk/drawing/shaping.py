"""From the characters of a line to glyphs: cut into runs, shaped, put in the order they stand.

Everything here is in ems, so one shaping serves every size.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

import uharfbuzz as hb

from topodesk.drawing.bidi import has_right_to_left, in_visual_order, levels
from topodesk.drawing.fonts import INTER, Weight, face, font_for
from topodesk.drawing.shapes import GlyphRun

AS_TYPED = {"calt": False}
"""Inter would otherwise draw "->" as an arrow and "3x4" with a multiplication sign."""

_CONTEXT = 5
"""Characters beside a run that the shaper is shown, for joining across its ends."""


class Shaped(NamedTuple):
    """A shaped line: its runs from left to right, its width, and where it may be cut.

    `starts` are the places in the text where a letter begins (with its marks), `edges` the width
    of all letters before each of them; `edges` has one more item, the width of the line.
    """

    runs: tuple[GlyphRun, ...]
    width: float
    starts: tuple[int, ...]
    edges: tuple[float, ...]


class _Run(NamedTuple):
    start: int
    end: int
    font: str
    level: int


def shaped(text: str, weight: Weight, base: int) -> Shaped:
    """`text` (as drawn, see letters) in a line whose direction is `base`: 0 or 1 for to the left.

    Remembers short texts, since labels repeat.
    """
    return _remembered(text, weight, base) if len(text) <= 200 else _shaped(text, weight, base)


def _shaped(text: str, weight: Weight, base: int) -> Shaped:
    runs: list[GlyphRun] = []
    advances: dict[int, float] = {}
    pen = 0.0
    for run in in_visual_order(_runs(text, weight, base), lambda run: run.level):
        glyphs, pen = _glyphs(text, run, pen, advances)
        runs.append(glyphs)
    starts = tuple(sorted(advances))
    edges, edge = [], 0.0
    for start in starts:
        edges.append(edge)
        edge += advances[start]
    return Shaped(tuple(runs), pen, starts, (*edges, edge))


_remembered = lru_cache(maxsize=8192)(_shaped)


def _runs(text: str, weight: Weight, base: int) -> list[_Run]:
    """Stretches of one font and one direction, in reading order."""
    if not text:
        return []
    inter = INTER[weight]
    turned = base == 1 or has_right_to_left(text)
    if not turned and face(inter).characters.issuperset(text):
        return [_Run(0, len(text), inter, 0)]
    level = levels(text, base) if turned else [0] * len(text)
    runs: list[_Run] = []
    for start, end in _clusters(text):
        font = font_for(text[start:end], weight)
        last = runs[-1] if runs else None
        if last and last.font == font and last.level == level[start]:
            runs[-1] = last._replace(end=end)
        else:
            runs.append(_Run(start, end, font, level[start]))
    return runs


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Letters with what belongs to them: marks, joiners and what they join, skin tones."""
    start = 0
    for index in range(1, len(text)):
        if not _belongs(text[index]) and text[index - 1] != "\u200d":
            yield start, index
            start = index
    yield start, len(text)


def _belongs(char: str) -> bool:
    if char < "\u0300":
        return False
    return (
        category(char) in ("Mn", "Mc", "Me")
        or char in "\u200c\u200d"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _glyphs(text: str, run: _Run, pen: float, advances: dict[int, float]) -> tuple[GlyphRun, float]:
    """The glyphs of one run from `pen` on, and the pen after it; notes each letter's advance."""
    drawn_with = face(run.font)
    rtl = run.level % 2 == 1
    near = max(0, run.start - _CONTEXT)
    codes = [ord(char) for char in text[near : run.end + _CONTEXT]]
    buffer = hb.Buffer()
    buffer.add_codepoints(codes, run.start - near, run.end - run.start)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = "und"
    buffer.guess_segment_properties()
    hb.shape(drawn_with.font, buffer, AS_TYPED if run.font.startswith("Inter-") else None)
    em = drawn_with.units
    ids, places = [], []
    for info, (x, y, advance, _) in zip(
        buffer.glyph_infos, (p.position for p in buffer.glyph_positions), strict=True
    ):
        ids.append(info.codepoint)
        places.append((pen + x / em, -y / em))
        pen += advance / em
        letter = near + info.cluster
        advances[letter] = advances.get(letter, 0.0) + advance / em
    shown = text[run.start : run.end]
    return GlyphRun(run.font, tuple(ids), tuple(places), shown, rtl), pen
