"""One line of text in the words of a PDF page.

What Inter draws plainly is written as text, each glyph where it was shaped. Anything else is drawn
as curves, with its characters behind it, unseen, for copying, searching and reading aloud.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from topodesk.drawing.fonts import INTER
from topodesk.drawing.glyphs import glyph_name, glyph_outline, is_plain, placed_glyphs
from topodesk.drawing.shapes import TextLine
from topodesk.render.pdf_font import EmbeddedFont, embedded_font
from topodesk.render.pdf_operators import colour_numbers, curves, number

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def draw_text(canvas: Canvas, line: TextLine, *, goes_on: bool = False) -> None:
    """Draw `line` on a page of `canvas` whose y was turned to go down.

    When the text `goes_on` in another line, an unseen space keeps their words apart.
    """
    ink = f"{colour_numbers(line.colour)} rg"
    if is_plain(line):
        space = f" {_space(canvas, line)}" if goes_on else ""
        canvas.addLiteral(f"{ink} BT {_matrix(line)} Tm {_shown(canvas, line)}{space} ET")
        return
    bare = _is_misread(line)
    text = line.text.encode("utf-16-be").hex().upper()
    canvas.addLiteral(f"q {ink}" if bare else f"q /Span << /ActualText <FEFF{text}> >> BDC {ink}")
    canvas.addLiteral(f"q {_matrix(line)} cm")
    for key, glyph, x, y, em in placed_glyphs(line):
        canvas.addLiteral(f"q {em:.6f} 0 0 {em:.6f} {number(x)} {number(-y)} cm")
        canvas.doForm(_form(canvas, key, glyph))
        canvas.addLiteral("Q")
    canvas.addLiteral("Q")
    canvas.addLiteral(_unseen(embedded_font(canvas, INTER["regular"]), line))
    canvas.addLiteral("Q" if bare else "EMC Q")


def _is_misread(line: TextLine) -> bool:
    """Whether readers spoil an ActualText of the line, so that it stands behind its curves only.

    They turn text that runs from right to left round, though there it need not be, and pdfium drops
    what is beyond the first 65,536 characters.
    """
    return any(run.rtl for run in line.runs) or any(char > "\uffff" for char in line.text)


def _form(canvas: Canvas, key: str, glyph: int) -> str:
    """The name of a glyph's curves in the document, put there when first asked for."""
    name = glyph_name(key, glyph)
    if not canvas.hasForm(name):
        commands = glyph_outline(key, glyph)
        xs = [n for _, numbers in commands for n in numbers[0::2]]
        ys = [n for _, numbers in commands for n in numbers[1::2]]
        canvas.beginForm(name, min(xs), min(ys), max(xs), max(ys))
        canvas.addLiteral(f"{curves(commands)} f")
        canvas.endForm()
    return name


def _matrix(line: TextLine) -> str:
    """Where a line starts and how it is turned; its own y goes up again."""
    turn = math.radians(line.angle)
    along, across = math.cos(turn), math.sin(turn)
    return " ".join(map(number, (along, across, across, -along, line.x, line.y)))


def _shown(canvas: Canvas, line: TextLine) -> str:
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


def _space(canvas: Canvas, line: TextLine) -> str:
    font = embedded_font(canvas, line.runs[-1].font)
    return f"<{font.number(font.glyph(' '), ' '):04X}> Tj"


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
    return f"q BT 3 Tr {stretch} Tz {name} {_matrix(line)} Tm <{codes}> Tj ET Q"
