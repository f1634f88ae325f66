"""One line of text in the words of a PDF page.

What Inter draws plainly is written as text, each glyph where it was shaped. Anything else is drawn
as curves, with its characters behind it, unseen, for copying, searching and reading aloud.
"""

from __future__ import annotations

import math
from typing import Any

from topodesk.drawing.fonts import INTER
from topodesk.drawing.outlines import is_plain, outline
from topodesk.drawing.shapes import TextLine
from topodesk.render.pdf_font import EmbeddedFont, embedded_font
from topodesk.render.pdf_operators import colour_numbers, curves, number


def text_operators(canvas: Any, line: TextLine) -> str:
    """What draws `line` on a page of `canvas` whose y was turned to go down."""
    ink = f"{colour_numbers(line.colour)} rg"
    if is_plain(line):
        return f"{ink} BT {_matrix(line, -1)} Tm {_shown(canvas, line)} ET"
    seen = f"q {ink} {_matrix(line, 1)} cm {curves(outline(line))} f Q"
    behind = _unseen(embedded_font(canvas, INTER["regular"]), line)
    if any(run.rtl for run in line.runs):
        # Readers turn such text round themselves, an ActualText too, though it need not be.
        return f"{seen} {behind}"
    text = line.text.encode("utf-16-be").hex().upper()
    return f"/Span << /ActualText <FEFF{text}> >> BDC {seen} {behind} EMC"


def _matrix(line: TextLine, upright: int) -> str:
    """Where a line starts and how it is turned; `upright` -1 lets letters stand, y being down."""
    turn = math.radians(line.angle)
    along, across = math.cos(turn), math.sin(turn)
    places = (along, across, -across * upright, along * upright, line.x, line.y)
    return " ".join(map(number, places))


def _shown(canvas: Any, line: TextLine) -> str:
    """Glyphs put where they were shaped: numbers between them correct the font's own advances."""
    parts: list[str] = []
    pen = 0
    for run in line.runs:
        font = embedded_font(canvas, run.font)
        parts.append(f"/{font.resource} {number(line.size)} Tf")
        for glyph, char, (x, y) in zip(run.glyphs, run.text, run.places, strict=True):
            behind = pen - round(x * 1000 / line.size)
            rise = f"{number(-y)} Ts " if y else ""
            fall = " 0 Ts" if y else ""
            parts.append(f"{rise}[{behind or ''}<{font.number(glyph, char):04X}>] TJ{fall}")
            pen += font.width(glyph) - behind
    return " ".join(parts).replace(">] TJ [<", "").replace(">] TJ [", ">")


def _unseen(font: EmbeddedFont, line: TextLine) -> str:
    """The characters of a line, left to right as they stand, stretched to the line's width.

    Each is a space of the font that is said to stand for the character.
    """
    space = font.glyph(" ")
    letters = "".join(run.text[::-1] if run.rtl else run.text for run in line.runs)
    codes = "".join(f"{font.number(space, char):04X}" for char in letters)
    natural = len(letters) * font.width(space) * line.size / 1000
    stretch = number(100 * line.width / natural) if line.width else "100"
    name = f"/{font.resource} {number(line.size)} Tf"
    return f"q BT 3 Tr {stretch} Tz {name} {_matrix(line, -1)} Tm <{codes}> Tj ET Q"
