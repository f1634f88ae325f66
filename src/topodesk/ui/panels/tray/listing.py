"""The list of the tray: rows that are dragged to the map, placed, named, typed and forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from topodesk.tools.things import FromTray
from topodesk.ui.panels.panel_drag import PanelDrag
from topodesk.ui.panels.rows_to_drag import LEFT, RowsToDrag
from topodesk.ui.panels.tray.rows import RowPainter, Rows

TYPE_KEYS = {
    Qt.Key.Key_1: "stream_aligned",
    Qt.Key.Key_2: "platform",
    Qt.Key.Key_3: "enabling",
    Qt.Key.Key_4: "complicated_subsystem",
}


class TrayList(RowsToDrag):
    """Drag a row to the map, or click it and then the map; Enter places it, F2 renames it, Delete
    takes it off the list, 1 to 4 set its type."""

    context_menu = Signal(QPoint)

    def __init__(self, drag: PanelDrag) -> None:
        """`drag` leads what is dragged from it."""
        super().__init__(drag, "Teams that are not placed")
        self.typed: Callable[[str], object] = lambda _type: None
        self.forgotten: Callable[[], object] = lambda: None
        self.placed: Callable[[], object] = lambda: None
        self.rows = Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self.rows, self))
        self.setObjectName("tray-list")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

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
        """Perhaps a drag begins, perhaps a click; with a key held, more rows are chosen."""
        super().mousePressEvent(event)
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            self._pressed = None

    def taken(self) -> None:
        """What is placed leaves the list, and the row that moves up was never chosen."""
        self.clearSelection()

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
        """What is typed into a name is the name's, and has been there."""
        if self.state() == self.State.EditingState:
            event.accept()
        else:
            super().keyPressEvent(event)

    def did(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Place, rename, forget or type the rows that are chosen."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.placed()
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten()
        elif key in TYPE_KEYS and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.typed(TYPE_KEYS[key])
        else:
            return False
        return True

    def in_hand(self, index: QModelIndex) -> FromTray:
        """The team of a row."""
        return FromTray(self.rows.teams[index.row()].id)
