"""The minimap: the whole map in small, and the part of it that is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from topodesk.ui.look.tokens import ACCENT
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.drawing.shapes import Point, Rect
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas

SIZE = QSize(200, 140)
PAD = 8.0
AFTER = 150
"""Milliseconds after the last edit until it is painted anew."""
VEIL = QColor(251, 251, 254, 150)


class Minimap(QWidget):
    """Shown while it is wanted and part of the map is out of view."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self.setObjectName("over-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedSize(SIZE)
        self.setToolTip("Drag to look elsewhere")
        self.setAccessibleName("Minimap")
        self._canvas: Canvas | None = None
        self._picture: QPixmap | None = None
        self._scale, self._left, self._top = 1.0, 0.0, 0.0
        self._held = QPointF()
        self._wanted = False
        self.useful = False
        self._soon = Soon(self, self._forget_picture, after=AFTER)
        self.hide()

    def install(self, canvas: Canvas) -> None:
        """Show and move this canvas."""
        self._canvas = canvas
        canvas.looked.connect(self._looked)

    def show_session(self, session: Session) -> None:
        """Show another design."""
        session.on_drawn.append(lambda _areas: self._soon.ask())
        session.on_scenario.append(self._soon.ask)
        self._soon.ask()

    def set_wanted(self, wanted: bool) -> None:
        """Show it whenever it is of use, or never."""
        self._wanted = wanted
        self._looked()

    def _looked(self) -> None:
        """The canvas shows another part of the map."""
        canvas = self._canvas
        useful = canvas is not None and self._wanted and not _holds(canvas.seen, canvas.whole)
        if useful != self.useful:
            self.useful = useful
            self.changed.emit()
        if useful:
            self.update()

    def _forget_picture(self) -> None:
        self._picture = None
        self._looked()

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, paler where it is out of view."""
        super().paintEvent(event)
        if self._canvas is None:
            return
        if self._picture is None:
            self._picture = self._painted(self._canvas)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        view = self._view_box(self._canvas)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        for rest in _around(view, inside):
            painter.fillRect(rest, VEIL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ACCENT), 1.5))
        painter.drawRoundedRect(view, 2, 2)
        painter.end()

    def _painted(self, canvas: Canvas) -> QPixmap:
        from topodesk.ui.canvas.miniature import paint_miniature

        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        whole = canvas.whole
        room_w, room_h = self.width() - 2 * PAD, self.height() - 2 * PAD
        self._scale = min(room_w / max(whole.w, 1), room_h / max(whole.h, 1))
        self._left = (self.width() - whole.w * self._scale) / 2 - whole.x * self._scale
        self._top = (self.height() - whole.h * self._scale) / 2 - whole.y * self._scale
        painter = QPainter(pixmap)
        painter.translate(self._left, self._top)
        painter.scale(self._scale, self._scale)
        paint_miniature(painter, canvas.session)
        painter.end()
        return pixmap

    def _view_box(self, canvas: Canvas) -> QRectF:
        seen, scale = canvas.seen, self._scale
        box = QRectF(
            seen.x * scale + self._left, seen.y * scale + self._top, seen.w * scale, seen.h * scale
        )
        return box.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    # -- the hand --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the part in view, or bring what is pressed into the middle of it."""
        if self._canvas is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        view = self._view_box(self._canvas)
        inside = view.contains(event.position())
        self._held = event.position() - view.center() if inside else QPointF()
        if not inside:
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The part in view follows the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position() - self._held)

    def _look_at(self, spot: QPointF) -> None:
        canvas = self._canvas
        if canvas is not None:
            view = canvas.viewport()
            centre = self._on_map(spot)
            canvas.look(canvas.camera.centred_on(centre, view.width(), view.height()))

    def _on_map(self, spot: QPointF) -> Point:
        from topodesk.drawing.shapes import Point

        return Point((spot.x() - self._left) / self._scale, (spot.y() - self._top) / self._scale)


def _holds(seen: Rect, whole: Rect) -> bool:
    lean = whole.grown(-1)
    return (
        seen.x <= lean.x
        and seen.y <= lean.y
        and lean.right <= seen.right
        and lean.bottom <= seen.bottom
    )


def _around(hole: QRectF, whole: QRectF) -> list[QRectF]:
    """What is left of `whole` around `hole`, in four pieces."""
    return [
        QRectF(whole.left(), whole.top(), whole.width(), hole.top() - whole.top()),
        QRectF(whole.left(), hole.bottom(), whole.width(), whole.bottom() - hole.bottom()),
        QRectF(whole.left(), hole.top(), hole.left() - whole.left(), hole.height()),
        QRectF(hole.right(), hole.top(), whole.right() - hole.right(), hole.height()),
    ]
