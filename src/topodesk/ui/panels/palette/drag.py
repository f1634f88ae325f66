"""What is dragged from the palette: a floating copy of the tile until the pointer is over the
canvas, which then shows where it would land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from topodesk.ui.canvas.canvas import Canvas
    from topodesk.ui.panels.palette.tile import ModeTile, ThingTile

OPACITY = 0.75


class PaletteDrag(QObject):
    """Leads one drag at a time from a tile to the canvas; arms placing where there is no drag."""

    def __init__(self, parent: QObject) -> None:
        """Nothing is under way; nothing can be before there is a canvas."""
        super().__init__(parent)
        self.canvas: Canvas | None = None
        self.editable = False
        self.under_way = False
        self._tile: ThingTile | None = None
        self._ghost: QLabel | None = None
        self._grip = QPoint()

    @property
    def _ready(self) -> Canvas | None:
        return self.canvas if self.editable else None

    def arm(self, tile: ThingTile) -> None:
        """The next click on the map places it there."""
        if self._ready:
            self._ready.arm(tile.thing)

    def place(self, tile: ThingTile) -> None:
        """Put it into the middle of what is visible."""
        if self._ready:
            self._ready.place_at_centre(tile.thing)

    def arm_mode(self, tile: ModeTile) -> None:
        """The next drag between two teams connects them in that mode."""
        from topodesk.model.interaction import InteractionMode

        if self._ready:
            self._ready.arm_mode(InteractionMode(tile.mode))

    def begin(self, tile: ThingTile, pressed_at: QPoint) -> None:
        """A drag begins where the tile was pressed."""
        if self._ready is None:
            return
        self.under_way = True
        self._tile = tile
        self._grip = tile.mapFromGlobal(pressed_at)
        self._ghost = _ghost(tile)
        tile.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._ready.palette_press(tile.thing, pressed_at)

    def move(self, here: QPoint, keys: Qt.KeyboardModifier) -> None:
        """The pointer moved, or a modifier did."""
        if self.canvas is not None and self.under_way:
            self._show_ghost(here)
            self.canvas.palette_move(here, keys)

    def release(self, here: QPoint, keys: Qt.KeyboardModifier) -> None:
        """Dropped; beside the canvas that is a drag given up."""
        if self.canvas is None or not self.under_way:
            return
        inside = self._over_canvas(here)
        self._end()
        if inside:
            self.canvas.palette_release(here, keys)
        else:
            self.canvas.palette_cancel()
        if self._tile is not None and self._tile.hasFocus():
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Given up with Esc."""
        if self.canvas is not None and self.under_way:
            self._end()
            self.canvas.palette_cancel()

    def _end(self) -> None:
        self.under_way = False
        if self._tile is not None:
            self._tile.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None

    def _over_canvas(self, here: QPoint) -> bool:
        canvas = self.canvas
        return canvas is not None and canvas.rect().contains(canvas.mapFromGlobal(here))

    def _show_ghost(self, here: QPoint) -> None:
        if self._ghost is not None:
            window = self.canvas.window() if self.canvas else self._ghost
            self._ghost.move(window.mapFromGlobal(here) - self._grip)
            self._ghost.setVisible(not self._over_canvas(here))


def _ghost(tile: QWidget) -> QLabel:
    """A translucent copy of the tile on top of the window."""
    solid = tile.grab()
    faint = QPixmap(solid.size())
    faint.setDevicePixelRatio(solid.devicePixelRatio())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    painter.setOpacity(OPACITY)
    painter.drawPixmap(0, 0, solid)
    painter.end()
    ghost = QLabel(tile.window())
    ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ghost.setPixmap(faint)
    ghost.resize(tile.size())
    ghost.raise_()
    return ghost
