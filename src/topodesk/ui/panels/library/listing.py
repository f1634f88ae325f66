"""The list of the library: rows that are dragged to the map or placed by click and key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from topodesk.ui.panels.library.painting import LibraryPainter
from topodesk.ui.panels.library.rows import LibraryRows, Row
from topodesk.ui.panels.panel_drag import PanelDrag
from topodesk.ui.panels.rows_to_drag import LEFT, RowsToDrag

if TYPE_CHECKING:
    from topodesk.tools.things import InHand


class LibraryList(RowsToDrag):
    """Drag a row to the map, or click it and then the map; Enter and a double click put it into
    the middle of what is visible. F2 renames a template, Delete deletes it."""

    context_menu = Signal(QPoint)

    def __init__(self, drag: PanelDrag) -> None:
        """`drag` leads what is dragged from it."""
        super().__init__(drag, "Templates and components")
        self.renamed: Callable[[], object] = lambda: None
        self.forgotten: Callable[[], object] = lambda: None
        self.rows = LibraryRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(LibraryPainter(self.rows, self))
        self.setObjectName("library-list")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(30)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

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

    def did(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Place, rename or forget the row that is chosen."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place()
        elif key == Qt.Key.Key_F2:
            self.renamed()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten()
        else:
            return False
        return True

    def in_hand(self, index: QModelIndex) -> InHand | None:
        """The template or component of a row; headings have none."""
        return self.rows.rows[index.row()].thing
