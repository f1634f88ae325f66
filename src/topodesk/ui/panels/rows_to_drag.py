"""A list whose rows are dragged to the map, or clicked and then placed by a click on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from topodesk.ui.panels.panel_drag import PanelDrag, Taken

if TYPE_CHECKING:
    from topodesk.tools.things import InHand

LEFT = Qt.MouseButton.LeftButton


class RowsToDrag(QListView):
    """What a row stands for is said by `in_hand`, what a key does to the chosen ones by `did`."""

    def __init__(self, drag: PanelDrag, called: str) -> None:
        """`drag` leads what is dragged from it; `called` is what a screen reader says."""
        super().__init__()
        self._drag = drag
        self._pressed: tuple[QPoint, QModelIndex] | None = None
        self.setAccessibleName(called)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)

    def in_hand(self, index: QModelIndex) -> InHand | None:
        """What a row puts into the hand; None when it cannot be dragged."""
        raise NotImplementedError

    def taken(self) -> None:
        """A row was taken hold of and is being dragged."""

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag begins, perhaps a click."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is LEFT and index.isValid() and self.in_hand(index) is not None:
            self._pressed = (event.globalPosition().toPoint(), index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press it is a drag; the rows in between are not chosen."""
        here = event.globalPosition().toPoint()
        if self._drag.under_way:
            self._drag.move(here, event.modifiers())
        elif self._pressed is None:
            super().mouseMoveEvent(event)
        elif (here - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance():
            began, index = self._pressed
            thing, held = self.in_hand(index), self._held(began, index)
            if thing is not None:
                self.taken()
                self._drag.begin(thing, held, began)
                self._drag.move(here, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drop, or a click that arms placing; a drag given up with Esc is neither."""
        began, self._pressed = self._pressed, None
        if self._drag.under_way:
            self._drag.release(event.globalPosition().toPoint(), event.modifiers())
            return
        super().mouseReleaseEvent(event)
        if began is not None and self.indexAt(event.position().toPoint()) == began[1]:
            thing = self.in_hand(began[1])
            if thing is not None:
                self._drag.arm(thing, stay=True)

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up a drag or an armed click; Alt or Ctrl may change what a drop means."""
        if event.key() == Qt.Key.Key_Escape:
            self._drag.cancel() if self._drag.under_way else self._drag.disarm()
        elif self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        elif not self.did(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of a key may change what a drop means."""
        if self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        else:
            super().keyReleaseEvent(event)

    def did(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Do what a key means to the rows that are chosen; False when that is nothing."""
        return False

    def _held(self, began: QPoint, index: QModelIndex) -> Taken:
        place = self.visualRect(index)
        grip = self.viewport().mapFromGlobal(began) - place.topLeft()
        return Taken(self, self.viewport().grab(place), grip)
