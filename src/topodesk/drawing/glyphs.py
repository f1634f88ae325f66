"""Text as curves, for readers who may not have its font; and which text needs no curves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

import uharfbuzz as hb

from topodesk.drawing.fonts import face
from topodesk.drawing.shapes import Command, GlyphRun, TextLine


def is_plain(line: TextLine) -> bool:
    """Whether each character of a line is drawn by Inter's own glyph for it, left to right.

    Then a painter can write the characters themselves; else it draws the line's outline.
    """
    return all(_plain(run) for run in line.runs)


@lru_cache(maxsize=4096)
def glyph_outline(key: str, glyph: int) -> tuple[Command, ...]:
    """The curves of one glyph of a font, in the font's units, y upwards. A space has none."""
    pen: list[Command] = []
    face(key).font.draw_glyph(glyph, _pen_functions(), pen)
    return tuple(pen)


def glyph_name(key: str, glyph: int) -> str:
    """A name for a glyph's curves, the same in every document, that tells no file's path."""
    return f"g{crc32(key.encode()):08x}-{glyph}"


def placed_glyphs(line: TextLine) -> Iterator[tuple[str, int, float, float, float]]:
    """The visible glyphs of a line: font, glyph, place (y downwards) and map units per font unit.

    Places count from the start of the baseline, before the line is turned.
    """
    for run in line.runs:
        em = line.size / face(run.font).units
        for glyph, (x, y) in zip(run.glyphs, run.places, strict=True):
            if glyph_outline(run.font, glyph):
                yield run.font, glyph, x, y, em


def _plain(run: GlyphRun) -> bool:
    if run.rtl or not run.font.startswith("Inter-") or len(run.glyphs) != len(run.text):
        return False
    own = (_nominal(run.font, char) for char in run.text)
    return all(glyph == char for glyph, char in zip(run.glyphs, own, strict=True))


@lru_cache(maxsize=4096)
def _nominal(key: str, char: str) -> int | None:
    glyph: int | None = face(key).font.get_nominal_glyph(ord(char))
    return glyph


@lru_cache(maxsize=1)
def _pen_functions() -> hb.DrawFuncs:
    """Notes a glyph's curves in a list; quadratic ones arrive as cubic."""
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.append(("M", (x, y))))
    functions.set_line_to_func(lambda x, y, pen: pen.append(("L", (x, y))))
    functions.set_cubic_to_func(lambda *curve: curve[-1].append(("C", curve[:-1])))
    functions.set_close_path_func(lambda pen: pen.append(("Z", ())))
    return functions
