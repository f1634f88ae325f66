"""Shapes and figures on a page of a reportlab canvas, as vectors with real, copyable text.

The page's y goes up, the map's down: the canvas is turned over once for each call.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, date, datetime
from hashlib import md5
from pathlib import Path
from typing import IO, TYPE_CHECKING

from topodesk.drawing.fonts import INTER, font_file
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Fill, Group, Shape, Stroke, TextLine
from topodesk.drawing.shapes import Path as Line
from topodesk.render.pdf_operators import box, colour_numbers, curves, number, pen
from topodesk.render.pdf_text import draw_text

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def register_fonts() -> str:
    """Make the bundled Inter fonts known to reportlab; the name to give as `initialFontName`.

    With another initial font a page would name Helvetica, which is not embedded.
    """
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    known = getRegisteredFontNames()
    for key in INTER.values():
        if key not in known:
            registerFont(TTFont(key, str(font_file(key))))
    return INTER["regular"]


def new_canvas(
    file: Path | str | IO[bytes], width: float, height: float, language: str = ""
) -> Canvas:
    """A canvas that writes a PDF with pages of this size in points, no font of it unembedded."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    # Pages written as letters took a tenth of the time of a large document, and of its size.
    rl_config.useA85 = 0
    return Canvas(
        str(file) if isinstance(file, Path) else file,
        pagesize=(width, height),
        initialFontName=register_fonts(),
        pageCompression=1,
        lang=language or None,
    )


def dated(canvas: Canvas, day: date) -> None:
    """Date the file on `day`, so that the same pages of the same day are the same bytes."""
    document = canvas._doc  # noqa: SLF001  reportlab takes the clock's time otherwise
    document.signature = md5(day.isoformat().encode(), usedforsecurity=False)
    stamp = document._timeStamp  # noqa: SLF001  no public way to its clock
    stamp.t = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
    stamp.lt = time.gmtime(stamp.t)
    stamp.YMDhms = tuple(stamp.lt)[:6]
    stamp.dhh = stamp.dmm = 0
    stamp.tzname = "UTC"


def draw_figures(
    canvas: Canvas,
    figures: Iterable[Figure],
    x: float,
    y: float,
    scale: float,
    page_height: float,
) -> None:
    """Draw `figures` in the order given, `scale` points to a map unit.

    The map's origin lies at (x, y), in points from the top left of a page `page_height` high.
    """
    _turn_over(canvas, x, page_height - y, scale)
    for figure in figures:
        canvas.saveState()
        canvas.addLiteral(f"1 0 0 1 {number(figure.origin.x)} {number(figure.origin.y)} cm")
        _draw(canvas, figure.shapes)
        canvas.restoreState()
    canvas.restoreState()


def draw_shapes(
    canvas: Canvas,
    shapes: Iterable[Shape],
    x: float,
    y: float,
    scale: float,
    page_height: float,
) -> None:
    """Draw `shapes` in the order given; place and scale as for figures."""
    _turn_over(canvas, x, page_height - y, scale)
    _draw(canvas, shapes)
    canvas.restoreState()


def _turn_over(canvas: Canvas, x: float, bottom: float, scale: float) -> None:
    canvas.saveState()
    canvas.addLiteral(f"{scale:.6f} 0 0 {-scale:.6f} {number(x)} {number(bottom)} cm 4 M")


def _draw(canvas: Canvas, shapes: Iterable[Shape]) -> None:
    shapes = tuple(shapes)
    for shape, after in zip(shapes, (*shapes[1:], None), strict=True):
        if isinstance(shape, Box):
            _paint(canvas, box(shape.rect, shape.radius), shape.fill, shape.stroke)
        elif isinstance(shape, Line):
            line, twice = curves(shape.commands), "*" if shape.even_odd else ""
            _paint(canvas, line, shape.fill, shape.stroke, twice)
        elif isinstance(shape, Group):
            _group(canvas, shape)
        elif shape.text.strip():
            draw_text(canvas, shape, goes_on=isinstance(after, TextLine))


def _group(canvas: Canvas, group: Group) -> None:
    canvas.saveState()
    if group.clip:
        canvas.addLiteral(f"{box(group.clip, 0)} W n")
    _draw(canvas, group.shapes)
    canvas.restoreState()


def _paint(
    canvas: Canvas, path: str, fill: Fill | None, stroke: Stroke | None, twice: str = ""
) -> None:
    """`twice` is "*" where what is enclosed twice is outside again."""
    if fill is None and stroke is None:
        return
    clear = fill is not None and fill.opacity < 1
    if fill and clear:
        canvas.saveState()
        canvas.setFillAlpha(fill.opacity)
    parts = []
    if fill:
        parts.append(f"{colour_numbers(fill.colour)} rg")
    if stroke:
        parts.append(pen(stroke))
    ending = f"B{twice}" if fill and stroke else f"f{twice}" if fill else "S"
    canvas.addLiteral(" ".join((*parts, path, ending)))
    if clear:
        canvas.restoreState()
