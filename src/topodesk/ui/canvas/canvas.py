"""The canvas: mouse, wheel and keys; what is panning and zooming, and what is the tools'."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from topodesk.session.session import Session
from topodesk.tools.drops.doubling import thing_for
from topodesk.tools.pointer import Pointer
from topodesk.ui.canvas.arrow_keys import ArrowKeys, meant_by
from topodesk.ui.canvas.carrying import CarryingView
from topodesk.ui.canvas.hovering import Hovering
from topodesk.ui.canvas.name_places import on_outcome
from topodesk.ui.canvas.view import STEP

NOTCH = 60.0
"""Pixels one notch of the wheel scrolls."""
RIM = 28.0
"""How near to the edge of the view a drag makes it scroll, in pixels."""
DRIFT = 14.0
"""Pixels it scrolls per turn."""

GROUND = frozenset({"lane", "prompt", "grouping", "band"})
"""Roles of the figures that other things stand on."""

HELD = {
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
}
"""Keys that may change what is under way while they are held."""

KEYS = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_Backspace: "backspace"}

MAIN = Qt.MouseButton.LeftButton
NOTE = "n"
"""Sticks a note on what is selected and begins to write on it; else one is taken in hand."""


class Canvas(CarryingView):
    """What the window's middle shows. `finding_wanted` tells whose badge was clicked."""

    finding_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Nothing is pressed."""
        super().__init__(session, parent)
        self._space = False
        self._panning: QPointF | None = None
        self._last = QPointF()
        self._over: QPointF | None = None
        self._drifting = QTimer(self, interval=16)
        self._drifting.timeout.connect(self._drift)
        self.hovering = Hovering(self)
        self._pressed_badge = ""
        self.looked.connect(self.hovering.end)
        self.armed.connect(self._show_in_hand)
        self._arrow_keys = ArrowKeys(self, session)

    @property
    def hand(self) -> Pointer:
        """Where the pointer is on the map, or where its menu was asked for; the middle of the view
        while it is elsewhere."""
        middle = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        return Pointer(self.map_point(self._over or middle), scale=self.camera.scale)

    @property
    def worked_on(self) -> bool:
        """Whether the pointer is over a map that holds enough to aim at."""
        return self._over is not None and not self._is_empty()

    def _show_in_hand(self, armed: str) -> None:
        """What was just taken in hand is seen at the pointer at once, before that moves."""
        if armed and self._over is not None:
            self.tools.move(self.hand)

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Space or the middle button pan; the main button is the tools'."""
        self.setFocus()
        self.finish_naming()
        self.hovering.end()
        self._pressed_badge = self._badge_at(event.position())
        if event.button() == Qt.MouseButton.MiddleButton or (
            self._space and event.button() == MAIN
        ):
            self._panning = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == MAIN:
            self.tools.press(self.pointer(event.position(), event.modifiers()))
            self._drifting.start()
            ghost = self.ghost_at(self.map_point(event.position()))
            self.show_ghost([ghost])
            if ghost:
                self.ghost_pressed.emit(ghost)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or tell the tools."""
        self._last = self._over = event.position()
        if self._panning is not None:
            before, self._panning = self._panning, event.position()
            self.pan(before.x() - self._panning.x(), before.y() - self._panning.y())
        else:
            self.tools.move(self.pointer(event.position(), event.modifiers()))
            if not event.buttons() and not self.tools.busy:
                self.hovering.moved(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        self._drifting.stop()
        if self._panning is not None:
            self._panning = None
            self._show_cursor()
        elif event.button() == MAIN:
            self.tools.release(self.pointer(event.position(), event.modifiers()))
            badge, self._pressed_badge = self._pressed_badge, ""
            if self.tools.placed:
                self.name_what_was_placed()
            elif badge and badge == self._badge_at(event.position()):
                self.finding_wanted.emit(badge)

    def _badge_at(self, position: QPointF) -> str:
        """The record whose badge is under a pixel of the view."""
        figure = self.hovering.figure_at(position)
        return figure.record if figure is not None and figure.role == "badge" else ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the name of what is under the pointer; on open ground, add what belongs there."""
        if event.button() != MAIN or self.tools.busy or self._space:
            self.mousePressEvent(event)
            return
        pointer = self.pointer(event.position(), event.modifiers())
        figure = self.hovering.figure_at(event.position())
        thing = thing_for(self.session, pointer.point)
        if thing is not None and (figure is None or figure.role in GROUND):
            self.finish_naming()
            self.tools.place(thing, pressed=True)
            self.tools.release(pointer)
            self.name_what_was_placed()
        elif figure is not None:
            self.session.selection.set([figure.record])
            if on_outcome(figure, pointer.point):
                self.outcome_wanted.emit()
            else:
                self.rename(figure.record)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the pointer and ask for its menu; a gesture under way ends."""
        if self.tools.busy:
            self.tools.cancel()
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.context_menu.emit(self._beside_selection(), self.session.selection.ids)
            return
        local = self.viewport().mapFromGlobal(event.globalPos())
        self._over = QPointF(local)
        figure = self.hovering.figure_at(QPointF(local))
        if figure is not None and figure.record not in self.session.selection:
            self.session.selection.set([figure.record])
        elif figure is None:
            self.session.selection.clear()
        self.context_menu.emit(event.globalPos(), self.session.selection.ids)

    def _beside_selection(self) -> QPoint:
        """Where a menu asked for by a key opens: on what is selected, or in the middle."""
        view, picture = self.viewport().rect(), self.session.drawing.picture
        figures = [f for id in self.session.selection.ids[:1] for f in picture.of(id)]
        at = view.center()
        if figures:
            x, y = self.camera.to_view(figures[0].bounds.centre)
            inner = view.adjusted(8, 8, -8, -8)
            at.setX(min(max(round(x), inner.left()), inner.right()))
            at.setY(min(max(round(y), inner.top()), inner.bottom()))
        return self.viewport().mapToGlobal(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms at the cursor, Shift scrolls sideways, else the map scrolls."""
        turn, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (turn.y() / 120), event.position())
        else:
            dx = pixels.x() if not pixels.isNull() else turn.x() / 120 * NOTCH
            dy = pixels.y() if not pixels.isNull() else turn.y() / 120 * NOTCH
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
                dx, dy = dy, 0
            self.pan(-dx, -dy)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching zooms; leaving the view ends hovering."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
                return True
        elif event.type() == QEvent.Type.Leave:
            if QApplication.activePopupWidget() is None:
                self._over = None
            if not self.tools.busy:
                self.tools.idle.hovered = None
                self.hovering.end()
                self.viewport().update()
        return super().viewportEvent(event)

    def _drift(self) -> None:
        """A drag near the edge scrolls the map under it."""
        if not self.tools.busy:
            return
        view = self.viewport()
        dx = _push(self._last.x(), view.width())
        dy = _push(self._last.y(), view.height())
        if dx or dy:
            self.pan(dx, dy)
            self.tools.move(self.pointer(self._last, QGuiApplication.keyboardModifiers()))

    def event(self, event: QEvent) -> bool:
        """Alt and a letter mean an action of the canvas first, then a menu."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and meant_by(self, event) is not None:
            event.accept()
            return True
        return super().event(event)

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, Enter and F2 name, letters and digits are the tools'."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if _is_view_key(event):
            self.show_numbered_view(key - Qt.Key.Key_0)
        elif key in HELD and self.tools.busy:
            self.tools.move(self.pointer(self._last, event.modifiers() | HELD[Qt.Key(key)]))
        elif key == Qt.Key.Key_Escape:
            self.tools.cancel()
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.tools.key("enter"):
                self.rename()
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            if not self.tools.key(KEYS[Qt.Key(key)]):
                self.delete_selected()
        elif self._arrow_keys.pressed(event, self.session):
            pass
        elif (action := meant_by(self, event)) is not None:
            action.trigger()
        elif plain and event.text().casefold() == NOTE and self.can_stick_note():
            self.add_note()
        elif not (plain and event.text() and self.tools.key(event.text().casefold())):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space let go of: no panning; other keys may change what a drop means."""
        key = event.key()
        if key in HELD and self.tools.busy:
            self.tools.move(self.pointer(self._last, event.modifiers() & ~HELD[Qt.Key(key)]))
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A key that comes up elsewhere is up."""
        self._space = False
        super().focusOutEvent(event)

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)


def _push(position: float, extent: float) -> float:
    if position < RIM:
        return -DRIFT
    return DRIFT if position > extent - RIM else 0.0


def _is_view_key(event: QKeyEvent) -> bool:
    """Alt and a digit from 1 to 9."""
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    digit = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
    return digit and keys == Qt.KeyboardModifier.AltModifier
