"""Shaped text as Qt's glyph runs, with raw fonts opened from the very files it was shaped with."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QRawFont

from topodesk.drawing.fonts import font_file
from topodesk.drawing.shapes import TextLine


def glyph_runs(line: TextLine, *, on_paper: bool = False) -> tuple[QGlyphRun, ...]:
    """The runs of a line, placed relative to the start of its baseline.

    `on_paper`: in fonts that Qt writes into what it prints as fonts. Of others it prints every
    letter as a drawing of its own, which makes a page of a large map fifty times as large.
    """
    made = []
    for run in line.runs:
        glyphs = QGlyphRun()
        glyphs.setRawFont(_raw_font(run.font, line.size, on_paper))
        glyphs.setGlyphIndexes(list(run.glyphs))
        glyphs.setPositions([QPointF(x, y) for x, y in run.places])
        made.append(glyphs)
    return tuple(made)


@lru_cache(maxsize=512)
def _raw_font(key: str, size: float, on_paper: bool) -> QRawFont:
    """A font file at a size; sizes of one file share what was read of it."""
    font = QRawFont(_listed(key) if on_paper else _file(key))
    font.setPixelSize(size)
    return font


@lru_cache(maxsize=64)
def _file(key: str) -> QRawFont:
    path = font_file(key)
    font = QRawFont(str(path), 16.0, QFont.HintingPreference.PreferNoHinting)
    if not font.isValid():
        raise OSError(f"The font file {path} cannot be read.")
    return font


@lru_cache(maxsize=64)
def _listed(key: str) -> QRawFont:
    """The file as Qt's list of fonts has it; as it is, where the list leads to another file, whose
    glyphs would be other letters."""
    plain = _file(key)
    number = QFontDatabase.addApplicationFont(str(font_file(key)))
    for family in QFontDatabase.applicationFontFamilies(number) if number >= 0 else ():
        wanted = QFont(family)
        wanted.setStyleName(plain.styleName())
        wanted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font = QRawFont.fromFont(wanted)
        if font.isValid() and font.fontTable("head") == plain.fontTable("head"):
            return font
    return plain


def forget_fonts() -> None:
    """Close the raw fonts kept open."""
    _raw_font.cache_clear()
    _listed.cache_clear()
    _file.cache_clear()
