"""What is painted over the map and is never in the Picture: selection, handles, ghosts, hints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from topodesk.drawing.bidi import quotes_apart
from topodesk.drawing.caption import level_at
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Path, Point, Rect
from topodesk.render.qt import paint_figures, paint_shapes
from topodesk.tools.ends import ENDS
from topodesk.tools.guides import Guide
from topodesk.tools.handles import Handle, HandleKind
from topodesk.tools.pointer import Preview
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.canvas.captions import fitting_caption
from topodesk.ui.canvas.wheel import paint_wheel
from topodesk.ui.look.fonts import MEDIUM, SEMIBOLD, font
from topodesk.ui.look.tokens import ACCENT, BODY, ERROR, GUIDE, INK, MUTED, PAPER, WHITE

LIT = QColor(37, 99, 235, 26)
VEIL = QColor(251, 251, 254, 165)
WIDEST_CAPTION = 0.8
"""The share of the view a caption may take."""
TOP = 32.0
"""Where what has no place is said, in pixels from the upper edge."""
OVER = 8.0
"""How far a guide reaches beyond what is in line, in pixels."""
OUTLINED_TOO = frozenset({"badge", "stream_title"})
"""Roles that stand inside or on top of another figure of the same record."""
LINEAR = frozenset({"interaction", "thread"})


def paint_selection(painter: QPainter, figures: Iterable[Figure], camera: Camera) -> None:
    """A blue outline around every block of what is selected; lines glow along their way."""
    for figure in figures:
        if figure.role in OUTLINED_TOO:
            continue
        if figure.role in LINEAR:
            _glow(painter, figure, camera)
            continue
        rect = camera.rect_to_view(body(figure)).grown(3.5)
        painter.setPen(QPen(QColor(ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = 3 if figure.role in ("grouping", "component") else 9
        painter.drawRoundedRect(_qrect(rect), radius, radius)


def paint_again(painter: QPainter, figures: Iterable[Figure], camera: Camera) -> None:
    """Figures whose words would be crossed by what is painted over the map."""
    shown = list(figures)
    if shown:
        painter.save()
        painter.translate(-camera.x, -camera.y)
        painter.scale(camera.scale, camera.scale)
        detail = camera.scale * painter.device().devicePixelRatio()
        paint_figures(painter, shown, detail, level_at(camera.scale))
        painter.restore()


def paint_handles(painter: QPainter, handles: Iterable[Handle], camera: Camera) -> None:
    """Dots that begin a line, bars that stretch, filled dots that move an end."""
    for handle in handles:
        x, y = camera.to_view(handle.at)
        end = handle.kind in ENDS
        painter.setPen(QPen(QColor(WHITE if end else ACCENT), 1.5))
        painter.setBrush(QColor(ACCENT if end else WHITE))
        if end:
            painter.drawEllipse(QPointF(x, y), 6, 6)
            continue
        if handle.kind is HandleKind.CONNECT:
            painter.drawEllipse(QPointF(x, y), 4.5, 4.5)
        else:
            painter.drawRoundedRect(QRectF(x - 2.5, y - 8, 5, 16), 2.5, 2.5)


def paint_preview(
    painter: QPainter, preview: Preview, figures: Mapping[str, Figure], camera: Camera
) -> None:
    """The gesture under way: what it takes, where it would stand, what that means."""
    for key in preview.lifted:
        figure = figures.get(key)
        if figure is not None:
            painter.fillRect(_qrect(camera.rect_to_view(body(figure)).grown(2)), VEIL)
    tone = QColor(ERROR if preview.refused else ACCENT)
    for rect in preview.lit:
        painter.setPen(QPen(tone, 1.5, Qt.PenStyle.SolidLine))
        painter.setBrush(LIT if not preview.refused else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_qrect(camera.rect_to_view(rect)), 8, 8)
    _paint_carried(painter, preview, camera)
    if preview.mark is not None:
        painter.fillRect(_qrect(camera.rect_to_view(preview.mark).grown(0.5)), tone)
    paint_guides(painter, preview.guides, camera)
    if preview.line is not None:
        _paint_line(painter, *preview.line, camera)
    if preview.band is not None:
        painter.setPen(QPen(QColor(ACCENT), 1))
        painter.setBrush(LIT)
        painter.drawRect(_qrect(camera.rect_to_view(preview.band)))
    if preview.wheel is not None:
        paint_wheel(painter, preview.wheel, camera)
    elif preview.caption and preview.caption_at is not None:
        _paint_caption(painter, preview.caption, camera.to_view(preview.caption_at), tone)


def paint_announcement(painter: QPainter, preview: Preview) -> None:
    """What a gesture says that has no place on the map yet: over the middle of the upper edge."""
    if preview.caption and preview.caption_at is None and preview.wheel is None:
        middle = painter.viewport().width() / 2
        _paint_caption(painter, preview.caption, (middle, TOP), QColor(INK), centred=True)


def paint_guides(painter: QPainter, guides: Iterable[Guide], camera: Camera) -> None:
    """Thin lines a little beyond what is in line; distances between two short bars."""
    painter.setPen(QPen(QColor(GUIDE), 1))
    for guide in guides:
        upright = guide.start.x == guide.end.x
        along = QPointF(0, OVER) if upright else QPointF(OVER, 0)
        a, b = (QPointF(*camera.to_view(point)) for point in (guide.start, guide.end))
        if not guide.distance:
            painter.drawLine(a - along, b + along)
            continue
        bar = QPointF(along.y(), along.x()) / 2
        painter.drawLines([QLineF(a, b), QLineF(a - bar, a + bar), QLineF(b - bar, b + bar)])


def paint_welcome(painter: QPainter, width: float, above: float) -> None:
    """What an empty map says, over the band at `above`: what to do, in this order."""
    steps = (
        ("1", "Double-click here and name a value stream"),
        ("2", "Enter, and name the steps of its journey one after the other"),
        ("3", "Double-click below a step and name the team that answers for it"),
    )
    y = welcome_top(above)
    painter.setFont(font(20, SEMIBOLD))
    painter.setPen(QColor(BODY))
    title = QRectF(0, y, width, 30)
    painter.drawText(title, Qt.AlignmentFlag.AlignCenter, "Start with what a customer gets")
    painter.setFont(font(14, MEDIUM))
    metrics = QFontMetricsF(painter.font())
    x = (width - max(metrics.horizontalAdvance(text) for _, text in steps)) / 2
    for row, (number, text) in enumerate(steps):
        line = QRectF(x, y + 44 + row * 28, width, 24)
        painter.setPen(QColor(ACCENT))
        painter.drawText(line.translated(-22, 0), Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(QColor(MUTED))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)


def welcome_top(above: float) -> float:
    """The upper edge of what an empty map says over the band at `above`."""
    return max(above - 190, 24.0)


def body(figure: Figure) -> Rect:
    """The figure without what sticks out of it: its first hit area, else its bounds."""
    if figure.hit:
        return figure.hit[0].moved(figure.origin.x, figure.origin.y)
    return figure.bounds


def _glow(painter: QPainter, figure: Figure, camera: Camera) -> None:
    pen = QPen(QColor(37, 99, 235, 110), 5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shape in figure.shapes:
        if isinstance(shape, Path):
            points = [
                QPointF(*camera.to_view(Point(p[0] + figure.origin.x, p[1] + figure.origin.y)))
                for _, numbers in shape.commands
                for p in (numbers[-2:],)
                if p
            ]
            painter.drawPolyline(points)


def _paint_carried(painter: QPainter, preview: Preview, camera: Camera) -> None:
    painter.save()
    painter.translate(-camera.x, -camera.y)
    painter.scale(camera.scale, camera.scale)
    painter.setOpacity(0.55 if preview.refused else 0.9)
    detail = camera.scale * painter.device().devicePixelRatio()
    paint_shapes(painter, preview.ghosts, detail)
    painter.setOpacity(0.75)
    paint_figures(painter, preview.moved, detail, level_at(camera.scale))
    painter.restore()


def _paint_line(painter: QPainter, start: Point, end: Point, camera: Camera) -> None:
    painter.setPen(QPen(QColor(ACCENT), 2, Qt.PenStyle.DashLine))
    a, b = QPointF(*camera.to_view(start)), QPointF(*camera.to_view(end))
    painter.drawLine(a, b)
    painter.setBrush(QColor(ACCENT))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(a, 4, 4)
    painter.drawEllipse(b, 4, 4)


def _paint_caption(
    painter: QPainter, text: str, at: tuple[float, float], tone: QColor, *, centred: bool = False
) -> None:
    face = font(12, MEDIUM)
    metrics = QFontMetricsF(face)
    view = painter.viewport()
    room = view.width() * WIDEST_CAPTION
    fitting = quotes_apart(fitting_caption(text[:2_000], metrics.horizontalAdvance, room))
    shown = metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, room)
    w, h = metrics.horizontalAdvance(shown) + 20, 26.0
    x = min(max(at[0] - w / 2 if centred else at[0] + 14, 6), view.width() - w - 6)
    y = at[1] + 20 if at[1] + 20 + h < view.height() else at[1] - 14 - h
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone if tone == QColor(ERROR) else QColor(17, 24, 39, 235))
    painter.drawRoundedRect(QRectF(x, y, w, h), 6, 6)
    painter.setPen(QColor(PAPER))
    painter.setFont(face)
    painter.drawText(QRectF(x, y, w, h), Qt.AlignmentFlag.AlignCenter, shown)


def _qrect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
