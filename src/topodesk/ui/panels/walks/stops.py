"""The table of the stops of a walk: dragged or moved with Alt and an arrow, edited in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from topodesk.ui.panels.walks.stop_rows import BACK, GATE, NOTE, TEAM, WAIT, WORK, StopRows

ROW = 30
WIDTHS = {WORK: 36, WAIT: 34, BACK: 34, GATE: 34, NOTE: 46}
ROOMY, ROOMY_NOTE = 330, 92
"""Pixels: from this width on a note has more of it."""


class StopsTable(QTableView):
    """`moved` tells from which row to which, `removed` which row is not wanted."""

    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, rows: StopRows) -> None:
        """A table of `rows`."""
        super().__init__()
        self.setObjectName("stops")
        self.setAccessibleName("Stops of the walk")
        self.setModel(rows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(30)
        head.setSectionResizeMode(TEAM, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked
            | triggers.SelectedClicked
            | triggers.EditKeyPressed
            | triggers.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the stop; Del clears a cell, on the team it takes the stop out."""
        at, key = self.currentIndex(), event.key()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step and at.isValid():
            self._move(at.row(), at.row() + step, at.column())
        elif key == Qt.Key.Key_Delete and at.isValid():
            self._clear(at)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more of the notes."""
        super().resizeEvent(event)
        self.setColumnWidth(NOTE, ROOMY_NOTE if event.size().width() >= ROOMY else WIDTHS[NOTE])

    def dropEvent(self, event: QDropEvent) -> None:
        """A row was dropped between others."""
        at = self.indexAt(event.position().toPoint())
        start = self.currentIndex().row()
        end = at.row() if at.isValid() else self.model().rowCount()
        if at.isValid() and event.position().y() > self.visualRect(at).center().y():
            end += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self._move(start, end - 1 if end > start else end, self.currentIndex().column())

    def _move(self, start: int, end: int, column: int) -> None:
        if start >= 0 and start != end and 0 <= end < self.model().rowCount():
            self.moved.emit(start, end)
            self.setCurrentIndex(self.model().index(end, column))

    def _clear(self, at: QModelIndex) -> None:
        if at.column() in (WORK, WAIT, NOTE):
            self.model().setData(at, "")
        elif at.column() == TEAM:
            self.removed.emit(at.row())
