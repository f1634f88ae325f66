"""The list of the library: rows that are dragged to the map or placed by click and key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from topodesk.ui.panels.library.painting import LibraryPainter
from topodesk.ui.panels.library.rows import LibraryRows, Row
from topodesk.ui.panels.panel_drag import PanelDrag, Taken

if TYPE_CHECKING:
    from topodesk.tools.things import InHand

LEFT = Qt.MouseButton.LeftButton


class LibraryList(QListView):
    """Drag a row to the map, or click it and then the map; Enter and a double click put it into
    the middle of what is visible. F2 renames a template, Delete deletes it."""

    context_menu = Signal(QPoint)

    def __init__(self, drag: PanelDrag) -> None:
        """`drag` leads what is dragged from it."""
        super().__init__()
        self._drag = drag
        self._pressed: tuple[QPoint, QModelIndex] | None = None
        self.renamed: Callable[[], object] = lambda: None
        self.forgotten: Callable[[], object] = lambda: None
        self.rows = LibraryRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(LibraryPainter(self.rows, self))
        self.setObjectName("library-list")
        self.setAccessibleName("Templates and components")
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(30)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        found = self.selectedIndexes()
        return self.rows.rows[found[0].row()] if found else None

    def choose(self, key: str) -> None:
        """Choose the row of that key and bring it into view."""
        for number, row in enumerate(self.rows.rows):
            if key and row.key == key:
                self.setCurrentIndex(self.rows.index(number))

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag begins, perhaps a click."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is LEFT and index.isValid() and self._thing_at(index) is not None:
            self._pressed = (event.globalPosition().toPoint(), index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press it is a drag."""
        here = event.globalPosition().toPoint()
        if self._drag.under_way:
            self._drag.move(here, event.modifiers())
        elif self._pressed is None:
            super().mouseMoveEvent(event)
        elif (here - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance():
            began, index = self._pressed
            thing = self._thing_at(index)
            if thing is not None:
                self._drag.begin(thing, self._taken(began, index), began)
                self._drag.move(here, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drop, or a click that arms placing; a drag given up with Esc is neither."""
        began, self._pressed = self._pressed, None
        if self._drag.under_way:
            self._drag.release(event.globalPosition().toPoint(), event.modifiers())
            return
        super().mouseReleaseEvent(event)
        if began is not None and self.indexAt(event.position().toPoint()) == began[1]:
            thing = self._thing_at(began[1])
            if thing is not None:
                self._drag.arm(thing, stay=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put it into the middle of what is visible."""
        self._pressed = None
        self._drag.disarm()
        if event.button() is LEFT and self.indexAt(event.position().toPoint()).isValid():
            self.place()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the template that is chosen."""
        row = self.chosen
        if not self._drag.under_way and row is not None and row.template is not None:
            self._drag.disarm()
            self.context_menu.emit(event.globalPos())

    # -- keys ------------------------------------------------------------------------------------

    def place(self) -> None:
        """Put the chosen row into the middle of what is visible."""
        row = self.chosen
        if row is not None and row.thing is not None:
            self._drag.place(row.thing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a key does to the row that is chosen; Esc gives up a drag or an armed click."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._drag.cancel() if self._drag.under_way else self._drag.disarm()
        elif self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place()
        elif key == Qt.Key.Key_F2:
            self.renamed()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of a key may change what a drop means."""
        if self._drag.under_way:
            self._drag.move(QCursor.pos(), event.modifiers())
        else:
            super().keyReleaseEvent(event)

    def _thing_at(self, index: QModelIndex) -> InHand | None:
        return self.rows.rows[index.row()].thing

    def _taken(self, began: QPoint, index: QModelIndex) -> Taken:
        place = self.visualRect(index)
        grip = self.viewport().mapFromGlobal(began) - place.topLeft()
        return Taken(self, self.viewport().grab(place), grip)
