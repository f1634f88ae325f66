"""One tile: press and drag it onto the map, click it and then the map, or press Enter on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from topodesk.tools.things import WORDS, Thing
from topodesk.ui.panels.palette.shapes import (
    paint_icon,
    paint_mode,
    paint_ring,
    paint_row,
    paint_team,
)
from topodesk.ui.panels.palette.tints import TEAMS
from topodesk.ui.panels.panel_drag import PanelDrag, Taken

MODE_WORDS = {
    "collaboration": ("Collaboration", "Two teams work closely together, for a limited time", "C"),
    "xaas": ("X-as-a-Service", "One team offers something others use without asking", "X"),
    "facilitating": ("Facilitating", "One team helps another to learn, then leaves", "F"),
}
KEYS = {Thing.NOTE: "N"}
"""Keys of the rows that have one."""
ROW_HEIGHT = 31
TIGHTER = 0.87
"""How high a tile is in a low window, as a share of its usual height."""


class Tile(QAbstractButton):
    """What all tiles share: hover, the focus ring, the keyboard."""

    def __init__(self, text: str, purpose: str, size: QSize) -> None:
        """A tile reading `text`; `purpose` is its tooltip."""
        super().__init__()
        self._size = size
        self._tight = False
        self._ring = False
        self.armed = False
        self.setText(text)
        self.setToolTip(purpose)
        self.setAccessibleName(text)
        self.setAccessibleDescription(purpose)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its size; rows grow in width only."""
        return self._size if not self._tight else QSize(self._size.width(), self._tight_height)

    @property
    def _tight_height(self) -> int:
        return round(self._size.height() * TIGHTER)

    def set_tight(self, tight: bool) -> None:
        """Be a little lower, where the window is."""
        self._tight = tight
        self.updateGeometry()

    def set_armed(self, armed: bool) -> None:
        """Show that the next click on the map places it, or that it does not any more."""
        if armed != self.armed:
            self.armed = armed
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the keyboard led here."""
        mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        self._ring = not mouse
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile and its ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._ring:
            paint_ring(painter, box)
            box = box.adjusted(4, 4, -4, -4)
        self.paint(painter, box, self.underMouse() or self.isDown() or self.armed)
        if self.armed:
            paint_ring(painter, QRectF(self.rect()))
        painter.end()

    def paint(self, painter: QPainter, box: QRectF, hot: bool) -> None:
        """Paint what this tile looks like."""
        raise NotImplementedError


class ThingTile(Tile):
    """A tile that puts something on the map."""

    def __init__(self, thing: Thing, drag: PanelDrag, size: QSize | None = None) -> None:
        """A tile for `thing`; `drag` leads what is dragged from it."""
        words = WORDS[thing]
        super().__init__(words.label, words.purpose, size or QSize(172, ROW_HEIGHT))
        self.thing = thing
        self._drag = drag
        self._pressed_at: QPoint | None = None
        self.clicked.connect(lambda: drag.arm(self.thing))

    def paint(self, painter: QPainter, box: QRectF, hot: bool) -> None:
        """A team's own shape, or a quiet row."""
        if self.thing in TEAMS:
            paint_team(painter, self.thing, box, self.text(), hot=hot)
        else:
            paint_row(painter, box, self.text(), KEYS.get(self.thing, ""), hot=hot)
            paint_icon(painter, self.thing, box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag begins, perhaps a click."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press it is a drag."""
        here = event.globalPosition().toPoint()
        if self._drag.under_way:
            self._drag.move(here, event.modifiers())
        elif self._pressed_at is not None and self._far(here):
            self.setDown(False)
            taken = Taken(self, self.grab(), self.mapFromGlobal(self._pressed_at))
            self._drag.begin(self.thing, taken, self._pressed_at)
            self._drag.move(here, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drop, or a click; a drag given up with Esc is neither."""
        began, self._pressed_at = self._pressed_at, None
        if self._drag.under_way:
            self._drag.release(event.globalPosition().toPoint(), event.modifiers())
        elif began is not None and self.isDown():
            super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the drag while there is one."""
        escapes = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if escapes and self._drag.under_way:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places at the centre; arrows go from tile to tile; Esc gives a drag up."""
        key = event.key()
        if self._drag.under_way:
            if key == Qt.Key.Key_Escape:
                self._drag.cancel()
            else:
                self._drag.move(QCursor.pos(), event.modifiers())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._drag.place(self.thing)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of Alt or Ctrl may change what a drop means."""
        if self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        else:
            super().keyReleaseEvent(event)

    def _far(self, here: QPoint) -> bool:
        began = self._pressed_at or here
        return (here - began).manhattanLength() >= QApplication.startDragDistance()


class ModeTile(Tile):
    """A tile that arms connecting in one mode."""

    def __init__(self, mode: str, drag: PanelDrag) -> None:
        """A tile for the interaction mode of that value."""
        name, purpose, self.key = MODE_WORDS[mode]
        super().__init__(name, purpose, QSize(172, ROW_HEIGHT))
        self.mode = mode
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: drag.arm_mode(self.mode))

    def paint(self, painter: QPainter, box: QRectF, hot: bool) -> None:
        """A row with the mode's symbol."""
        paint_row(painter, box, self.text(), self.key, hot=hot)
        paint_mode(painter, self.mode, box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter arms too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
