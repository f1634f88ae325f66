"""Shaped text as Qt's glyph runs, with raw fonts opened from the very files it was shaped with."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from topodesk.drawing.fonts import font_file
from topodesk.drawing.shapes import TextLine


def glyph_runs(line: TextLine) -> tuple[QGlyphRun, ...]:
    """The runs of a line, placed relative to the start of its baseline."""
    made = []
    for run in line.runs:
        glyphs = QGlyphRun()
        glyphs.setRawFont(_raw_font(run.font, line.size))
        glyphs.setGlyphIndexes(list(run.glyphs))
        glyphs.setPositions([QPointF(x, y) for x, y in run.places])
        made.append(glyphs)
    return tuple(made)


@lru_cache(maxsize=512)
def _raw_font(key: str, size: float) -> QRawFont:
    """A font file at a size; sizes of one file share what was read of it."""
    font = QRawFont(_file(key))
    font.setPixelSize(size)
    return font


@lru_cache(maxsize=64)
def _file(key: str) -> QRawFont:
    path = font_file(key)
    font = QRawFont(str(path), 16.0, QFont.HintingPreference.PreferNoHinting)
    if not font.isValid():
        raise OSError(f"The font file {path} cannot be read.")
    return font


def forget_fonts() -> None:
    """Close the raw fonts kept open."""
    _raw_font.cache_clear()
    _file.cache_clear()
