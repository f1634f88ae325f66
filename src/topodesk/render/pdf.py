"""Shapes and figures on a page of a reportlab canvas, as vectors with real, copyable text.

The page's y goes up, the map's down: the canvas is turned over once for each call.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from topodesk.drawing.fonts import INTER, font_file
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Fill, Group, Path, Shape, Stroke
from topodesk.render.pdf_operators import box, colour_numbers, curves, number, pen
from topodesk.render.pdf_text import draw_text


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


def draw_figures(
    canvas: Any, figures: Iterable[Figure], x: float, y: float, scale: float = 1.0
) -> None:
    """Draw `figures` in the order given, the map's origin at (x, y) on the page.

    `scale` is points to a map unit.
    """
    _turn_over(canvas, x, y, scale)
    for figure in figures:
        canvas.saveState()
        canvas.addLiteral(f"1 0 0 1 {number(figure.origin.x)} {number(figure.origin.y)} cm")
        _draw(canvas, figure.shapes)
        canvas.restoreState()
    canvas.restoreState()


def draw_shapes(
    canvas: Any, shapes: Iterable[Shape], x: float, y: float, scale: float = 1.0
) -> None:
    """Draw `shapes` in the order given; place and scale as for figures."""
    _turn_over(canvas, x, y, scale)
    _draw(canvas, shapes)
    canvas.restoreState()


def _turn_over(canvas: Any, x: float, y: float, scale: float) -> None:
    canvas.saveState()
    canvas.addLiteral(f"{scale:.6f} 0 0 {-scale:.6f} {number(x)} {number(y)} cm 4 M")


def _draw(canvas: Any, shapes: Iterable[Shape]) -> None:
    for shape in shapes:
        if isinstance(shape, Box):
            _paint(canvas, box(shape.rect, shape.radius), shape.fill, shape.stroke)
        elif isinstance(shape, Path):
            _paint(canvas, curves(shape.commands), shape.fill, shape.stroke)
        elif isinstance(shape, Group):
            _group(canvas, shape)
        elif shape.text.strip():
            draw_text(canvas, shape)


def _group(canvas: Any, group: Group) -> None:
    canvas.saveState()
    if group.clip:
        canvas.addLiteral(f"{box(group.clip, 0)} W n")
    _draw(canvas, group.shapes)
    canvas.restoreState()


def _paint(canvas: Any, path: str, fill: Fill | None, stroke: Stroke | None) -> None:
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
    ending = "B" if fill and stroke else "f" if fill else "S"
    canvas.addLiteral(" ".join((*parts, path, ending)))
    if clear:
        canvas.restoreState()
