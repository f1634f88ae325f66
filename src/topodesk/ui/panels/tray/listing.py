"""The list of the tray: rows that are dragged to the map, placed, named, typed and forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from topodesk.tools.things import FromTray
from topodesk.ui.panels.panel_drag import PanelDrag, Taken
from topodesk.ui.panels.tray.rows import RowPainter, Rows

TYPE_KEYS = {
    Qt.Key.Key_1: "stream_aligned",
    Qt.Key.Key_2: "platform",
    Qt.Key.Key_3: "enabling",
    Qt.Key.Key_4: "complicated_subsystem",
}

LEFT = Qt.MouseButton.LeftButton


class TrayList(QListView):
    """Drag a row to the map, or click it and then the map; Enter places it, F2 renames it, Delete
    takes it off the list, 1 to 4 set its type."""

    context_menu = Signal(QPoint)

    def __init__(self, drag: PanelDrag) -> None:
        """`drag` leads what is dragged from it."""
        super().__init__()
        self._drag = drag
        self._pressed: tuple[QPoint, QModelIndex] | None = None
        self.typed: Callable[[str], object] = lambda _type: None
        self.forgotten: Callable[[], object] = lambda: None
        self.placed: Callable[[], object] = lambda: None
        self.rows = Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self.rows, self))
        self.setObjectName("tray-list")
        self.setAccessibleName("Teams that are not placed")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)

    # -- what is chosen --------------------------------------------------------------------------

    @property
    def chosen(self) -> list[str]:
        """The ids of the rows that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.teams[row].id for row in rows]

    def choose(self, ids: list[str], row: int) -> None:
        """Choose the rows of these teams; where none is left, the one at `row`."""
        wanted = set(ids)
        rows = [n for n, team in enumerate(self.rows.teams) if team.id in wanted]
        if not rows and row >= 0 and self.rows.teams:
            rows = [min(row, len(self.rows.teams) - 1)]
        model, mode = self.selectionModel(), QItemSelectionModel.SelectionFlag
        for number in rows:
            model.select(self.rows.index(number), mode.Select)
        if rows:
            model.setCurrentIndex(self.rows.index(rows[0]), mode.NoUpdate)

    def rename(self) -> None:
        """Edit the name of the current row."""
        if self._drag.editable and self.currentIndex().isValid():
            self.edit(self.currentIndex())

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag begins, perhaps a click."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() is LEFT and index.isValid() and plain:
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
            in_hand, taken = self._in_hand(index), self._taken(began, index)
            # what is placed leaves the list, and the row that moves up was never chosen
            self.clearSelection()
            self._drag.begin(in_hand, taken, began)
            self._drag.move(here, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drop, or a click that arms placing; a drag given up with Esc is neither."""
        began, self._pressed = self._pressed, None
        if self._drag.under_way:
            self._drag.release(event.globalPosition().toPoint(), event.modifiers())
            return
        super().mouseReleaseEvent(event)
        if began is not None and self.indexAt(event.position().toPoint()) == began[1]:
            self._drag.arm(self._in_hand(began[1]), stay=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename what is under the pointer."""
        self._drag.disarm()
        if self.indexAt(event.position().toPoint()).isValid() and event.button() is LEFT:
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen."""
        if not self._drag.under_way and self.chosen:
            self.context_menu.emit(event.globalPos())

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a key does to the rows that are chosen; Esc gives up a drag or an armed click."""
        if self.state() == self.State.EditingState:
            event.accept()  # it is the name's, and has been there
            return
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            self._drag.cancel() if self._drag.under_way else self._drag.disarm()
        elif self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.placed()
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten()
        elif plain and key in TYPE_KEYS:
            self.typed(TYPE_KEYS[key])
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of a key may change what a drop means."""
        if self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        else:
            super().keyReleaseEvent(event)

    def _in_hand(self, index: QModelIndex) -> FromTray:
        return FromTray(self.rows.teams[index.row()].id)

    def _taken(self, began: QPoint, index: QModelIndex) -> Taken:
        place = self.visualRect(index)
        grip = self.viewport().mapFromGlobal(began) - place.topLeft()
        return Taken(self, self.viewport().grab(place), grip)
