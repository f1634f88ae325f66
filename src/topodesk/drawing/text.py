"""Lines of text, shaped and measured once for every painter: one line, or wrapped, or shortened.

Sizes and widths are in map units. Any string will do: `letters.drawn` says what is shown of it.
"""

from __future__ import annotations

from functools import lru_cache

from topodesk.drawing.bidi import base_level
from topodesk.drawing.fitting import Style, broken, cut, shortened
from topodesk.drawing.fonts import Weight
from topodesk.drawing.letters import drawn
from topodesk.drawing.shapes import GlyphRun, TextLine
from topodesk.drawing.shaping import shaped

INK = "#1F2430"
"""The colour of a text unless another is asked for."""


def shape(
    text: str,
    size: float,
    weight: Weight = "regular",
    colour: str = INK,
    *,
    x: float = 0.0,
    y: float = 0.0,
    angle: float = 0.0,
) -> TextLine:
    """`text` on one line, its baseline starting at (x, y), turned by `angle` degrees clockwise."""
    shown = drawn(text)
    return _line(shown, Style(size, weight, base_level(shown)), colour, x, y, angle)


def measure(text: str, size: float, weight: Weight = "regular") -> float:
    """How wide `text` is on one line."""
    shown = drawn(text)
    return Style(size, weight, base_level(shown)).width(shown)


def fit(
    text: str,
    size: float,
    weight: Weight,
    width: float,
    colour: str = INK,
    *,
    x: float = 0.0,
    y: float = 0.0,
    angle: float = 0.0,
) -> TextLine:
    """`text` on one line no wider than `width`, shortened with … if need be.

    Empty when not even the … has room.
    """
    shown, more = cut(drawn(text), size, width)
    style = Style(size, weight, base_level(shown))
    return _line(shortened(shown, style, width, more=more), style, colour, x, y, angle)


def wrap(
    text: str,
    size: float,
    weight: Weight,
    width: float,
    max_lines: int,
    colour: str = INK,
    *,
    x: float = 0.0,
    y: float = 0.0,
    leading: float = 1.3,
) -> tuple[TextLine, ...]:
    """`text` on at most `max_lines` lines no wider than `width`; what has no room ends in ….

    Breaks at spaces, after hyphens and slashes and around ideographs, and inside a word only when
    the word is wider than a line. A single letter wider than `width` stands alone. The first
    baseline starts at (x, y), each next one `leading` sizes lower. No text, no lines.
    """
    shown, more = cut(drawn(text).strip(), size, width * max_lines)
    style = Style(size, weight, base_level(shown))
    return tuple(
        _line(line, style, colour, x, y + number * leading * size, 0.0)
        for number, line in enumerate(_lines(shown, style, width, max_lines, more=more))
    )


def _lines(text: str, style: Style, width: float, most: int, *, more: bool) -> tuple[str, ...]:
    # Whoever lays out a table asks how high its cells are before they are drawn.
    ask = _broken if len(text) <= 200 else _broken.__wrapped__
    return ask(text, style, width, most, more)


@lru_cache(maxsize=8192)
def _broken(text: str, style: Style, width: float, most: int, more: bool) -> tuple[str, ...]:
    return tuple(broken(text, style, width, most, more=more))


def _line(text: str, style: Style, colour: str, x: float, y: float, angle: float) -> TextLine:
    remembered = len(text) <= 200
    width, runs = _sized(text, style) if remembered else _sized.__wrapped__(text, style)
    return TextLine(text, x, y, style.size, width, runs, colour, angle)


@lru_cache(maxsize=8192)
def _sized(text: str, style: Style) -> tuple[float, tuple[GlyphRun, ...]]:
    size = style.size
    whole = shaped(text, style.weight, style.base)
    runs = tuple(
        GlyphRun(
            run.font,
            run.glyphs,
            tuple((x * size, y * size) for x, y in run.places),
            run.text,
            run.rtl,
        )
        for run in whole.runs
    )
    return whole.width * size, runs
