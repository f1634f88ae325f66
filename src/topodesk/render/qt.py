"""Paints figures with a QPainter: the canvas and PNG.

What a figure's shapes mean in Qt's own pens, paths and glyph runs is worked out once and kept, so
painting the same figures again costs little more than Qt's own work. Far zoomed out, texts too
small to read and dashes too fine to see are left out.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPagedPaintDevice, QPainter

from topodesk.drawing.afar import seen_at
from topodesk.drawing.caption import NEAR, Level
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box, Group, Path, Shape, TextLine
from topodesk.render.qt_glyphs import forget_fonts, glyph_runs
from topodesk.render.qt_ink import brush, outline, painter_path, pen, rectangle, thin_pen, way_pen

COARSE_BELOW = 0.35
"""Device pixels per map unit below which small texts and dashes are left out."""

FLAT_BELOW = 0.12
"""Device pixels per map unit below which shapes become plain rectangles."""

READABLE = 5.0
"""Device pixels a text must be high, once small texts are left out."""

_KEPT = 16_384
_START = QPointF(0, 0)

Step = Callable[[QPainter, float], None]
"""Paints one shape at a level of detail."""


class Grain(Enum):
    """How finely shapes are painted."""

    FINE = "fine"
    COARSE = "coarse"
    FLAT = "flat"


def paint_figures(
    painter: QPainter, figures: Iterable[Figure], detail: float, level: Level = NEAR
) -> None:
    """Paint `figures` in the order given, as they are seen at a level.

    `detail` is how many device pixels one map unit has under the painter's transform.
    """
    grain = _grain(detail)
    before = _begin(painter, grain)
    for figure in figures:
        x, y = figure.origin.x, figure.origin.y
        painter.translate(x, y)
        for step in _figure_steps(figure, grain, level):
            step(painter, detail)
        painter.translate(-x, -y)
    _end(painter, before)


def paint_shapes(painter: QPainter, shapes: Iterable[Shape], detail: float) -> None:
    """Paint `shapes` in the order given; `detail` as for figures."""
    grain = _grain(detail)
    before = _begin(painter, grain)
    for step in _steps(tuple(shapes), grain):
        step(painter, detail)
    _end(painter, before)


def paint_once(painter: QPainter, shapes: Iterable[Shape], detail: float) -> None:
    """Paint shapes that will not be painted again: nothing is kept of them. A printed map would
    leave so much that looking through it for garbage is felt."""
    grain = _grain(detail)
    before = _begin(painter, grain)
    for shape in shapes:
        _step(shape, grain)(painter, detail)
    _end(painter, before)


def forget() -> None:
    """Let go of all that is kept between paintings, before Qt's application ends."""
    _known.clear()
    _afar.clear()
    forget_fonts()


def _grain(detail: float) -> Grain:
    if detail < FLAT_BELOW:
        return Grain.FLAT
    return Grain.COARSE if detail < COARSE_BELOW else Grain.FINE


def _begin(painter: QPainter, grain: Grain) -> bool:
    smooth = QPainter.RenderHint.Antialiasing
    before = painter.testRenderHint(smooth)
    painter.setRenderHint(smooth, grain is not Grain.FLAT)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return before


def _end(painter: QPainter, before: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, before)


_known: OrderedDict[tuple[int, Grain], tuple[tuple[Shape, ...], tuple[Step, ...]]] = OrderedDict()
"""Steps by the identity of a shapes tuple, which is held so that its identity stays its own."""


_afar: OrderedDict[tuple[int, int, Level], tuple[Figure, tuple[Shape, ...]]] = OrderedDict()
"""What is seen from afar of a figure's shapes and caption, which it holds for their identity."""


def _figure_steps(figure: Figure, grain: Grain, level: Level) -> tuple[Step, ...]:
    if level is NEAR:
        return _steps(figure.shapes, grain)
    key = id(figure.shapes), id(figure.caption), level
    known = _afar.get(key)
    if known is None or known[0].role != figure.role:
        known = _afar[key] = figure, seen_at(figure, level)
        if len(_afar) > _KEPT:
            _afar.popitem(last=False)
    else:
        _afar.move_to_end(key)
    return _steps(known[1], grain)


def _steps(shapes: tuple[Shape, ...], grain: Grain) -> tuple[Step, ...]:
    key = (id(shapes), grain)
    known = _known.get(key)
    if known is not None:
        _known.move_to_end(key)
        return known[1]
    steps = tuple(_step(shape, grain) for shape in shapes)
    _known[key] = (shapes, steps)
    if len(_known) > _KEPT:
        _known.popitem(last=False)
    return steps


def _step(shape: Shape, grain: Grain) -> Step:
    if isinstance(shape, TextLine):
        return _text(shape, grain)
    if isinstance(shape, Group):
        return _group(shape, grain)
    if grain is Grain.FLAT:
        return _flat(shape)
    return _box(shape, grain) if isinstance(shape, Box) else _path(shape, grain)


def _box(box: Box, grain: Grain) -> Step:
    rect, radius = rectangle(box.rect), box.radius
    ink, fill = pen(box.stroke, coarse=grain is Grain.COARSE), brush(box.fill)

    def paint(painter: QPainter, _detail: float) -> None:
        painter.setPen(ink)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, radius, radius)

    def paint_square(painter: QPainter, _detail: float) -> None:
        painter.setPen(ink)
        painter.setBrush(fill)
        painter.drawRect(rect)

    return paint if radius else paint_square


def _path(path: Path, grain: Grain) -> Step:
    shape = painter_path(path.commands)
    if path.even_odd:
        shape.setFillRule(Qt.FillRule.OddEvenFill)
    ink, fill = pen(path.stroke, coarse=grain is Grain.COARSE), brush(path.fill)
    if path.fill is None and grain is Grain.COARSE:
        ink = way_pen(path.stroke)

    def paint(painter: QPainter, _detail: float) -> None:
        painter.setPen(ink)
        painter.setBrush(fill)
        painter.drawPath(shape)

    return paint


def _flat(shape: Box | Path) -> Step:
    ink, fill = thin_pen(shape.stroke), brush(shape.fill)
    if shape.fill is None and isinstance(shape, Path):
        ink = way_pen(shape.stroke)
        line = painter_path(shape.commands)

        def paint_line(painter: QPainter, _detail: float) -> None:
            painter.setPen(ink)
            painter.setBrush(fill)
            painter.drawPath(line)

        return paint_line
    rect = outline(shape)

    def paint(painter: QPainter, _detail: float) -> None:
        painter.setPen(ink)
        painter.setBrush(fill)
        painter.drawRect(rect)

    return paint


def _text(line: TextLine, grain: Grain) -> Step:
    ink, x, y, angle = thin_pen(line.colour), line.x, line.y, line.angle
    least_detail = 0.0 if grain is Grain.FINE else READABLE / line.size
    runs: tuple[QGlyphRun, ...] | None = None

    def paint(painter: QPainter, detail: float) -> None:
        nonlocal runs
        if detail < least_detail:
            return
        if runs is None:
            runs = glyph_runs(line, on_paper=isinstance(painter.device(), QPagedPaintDevice))
        painter.setPen(ink)
        painter.translate(x, y)
        if angle:
            painter.rotate(angle)
        for run in runs:
            painter.drawGlyphRun(_START, run)
        if angle:
            painter.rotate(-angle)
        painter.translate(-x, -y)

    return paint


def _group(group: Group, grain: Grain) -> Step:
    steps = tuple(_step(shape, grain) for shape in group.shapes)
    clip = rectangle(group.clip) if group.clip else None

    def paint(painter: QPainter, detail: float) -> None:
        if clip is not None:
            painter.save()
            painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        for step in steps:
            step(painter, detail)
        if clip is not None:
            painter.restore()

    return paint
