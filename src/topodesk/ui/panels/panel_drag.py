"""What is dragged from a panel: a floating copy of it until the pointer is over the canvas, which
then shows where it would land."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from topodesk.tools.things import InHand
    from topodesk.ui.canvas.canvas import Canvas

OPACITY = 0.75


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken hold of: the widget it is dragged from, what it looks like there, and where
    on that picture the pointer is."""

    source: QWidget
    picture: QPixmap
    grip: QPoint


class PanelDrag(QObject):
    """Leads one drag at a time from a panel to the canvas; arms placing where there is no drag."""

    def __init__(self, parent: QObject) -> None:
        """Nothing is under way; nothing can be before there is a canvas."""
        super().__init__(parent)
        self.canvas: Canvas | None = None
        self.editable = False
        self.under_way = False
        self._taken: Taken | None = None
        self._ghost: QLabel | None = None

    @property
    def ready(self) -> Canvas | None:
        """The canvas, while it takes something."""
        return self.canvas if self.editable else None

    def arm(self, thing: InHand, *, stay: bool = False) -> None:
        """The next click on the map places it there. With `stay` the keyboard stays here."""
        if self.ready:
            self.ready.arm(thing, stay=stay)

    def place(self, thing: InHand) -> None:
        """Put it into the middle of what is visible."""
        if self.ready:
            self.ready.place_at_centre(thing)

    def arm_mode(self, mode: str) -> None:
        """The next drag between two teams connects them in that mode."""
        from topodesk.model.interaction import InteractionMode

        if self.ready:
            self.ready.arm_mode(InteractionMode(mode))

    def begin(self, thing: InHand, taken: Taken, pressed_at: QPoint) -> None:
        """A drag begins where the pointer was pressed."""
        if self.ready is None:
            return
        self.under_way = True
        self._taken = taken
        self._ghost = _ghost(taken)
        taken.source.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.ready.palette_press(thing, pressed_at)

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
        if self._taken is not None and self._taken.source.hasFocus():
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Given up with Esc."""
        if self.canvas is not None and self.under_way:
            self._end()
            self.canvas.palette_cancel()

    def disarm(self) -> None:
        """What was armed by a click is not to be placed after all."""
        if self.canvas is not None and not self.under_way:
            self.canvas.palette_cancel()

    def _end(self) -> None:
        self.under_way = False
        if self._taken is not None:
            self._taken.source.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None

    def _over_canvas(self, here: QPoint) -> bool:
        canvas = self.canvas
        return canvas is not None and canvas.rect().contains(canvas.mapFromGlobal(here))

    def _show_ghost(self, here: QPoint) -> None:
        if self._ghost is not None and self._taken is not None:
            window = self.canvas.window() if self.canvas else self._ghost
            self._ghost.move(window.mapFromGlobal(here) - self._taken.grip)
            self._ghost.setVisible(not self._over_canvas(here))


def _ghost(taken: Taken) -> QLabel:
    """A translucent copy of what was taken, on top of the window."""
    solid = taken.picture
    faint = QPixmap(solid.size())
    faint.setDevicePixelRatio(solid.devicePixelRatio())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    painter.setOpacity(OPACITY)
    painter.drawPixmap(0, 0, solid)
    painter.end()
    ghost = QLabel(taken.source.window())
    ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ghost.setPixmap(faint)
    ghost.resize(solid.deviceIndependentSize().toSize())
    ghost.raise_()
    return ghost
