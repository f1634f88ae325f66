"""The table as it looks and as keys mean it: a spreadsheet's keys, and the design's undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from topodesk.tools.tables.copying import as_html, as_tabs
from topodesk.tools.tables.filling import clear, delete_rows
from topodesk.tools.tables.pasting import Pasted, block_in, paste
from topodesk.ui.panels.tables.cells import WALKS, Cells
from topodesk.ui.panels.tables.rows import Rows

ROW = 28
NUMBERS = 34
"""Pixels of a row, and of the column of their numbers."""

_OWN = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Grid(QTableView):
    """One table. `said` is told what was done, `moved` that another cell is current."""

    said = Signal(str)
    moved = Signal()
    closing = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, rows: Rows) -> None:
        """The cells of `rows`."""
        super().__init__()
        self.rows = rows
        self.setObjectName("cells")
        self.setAccessibleName(rows.table.title)
        self.setModel(rows)
        self.cells = Cells(self)
        self.cells.walked.connect(self.walk)
        self.setItemDelegate(self.cells)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        side = self.verticalHeader()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(ROW)
        side.setFixedWidth(NUMBERS)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        side.setHighlightSections(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setStretchLastSection(True)
        head.sectionClicked.connect(self._sort)
        for at, column in enumerate(rows.table.columns):
            self.setColumnWidth(at, column.width)

    # -- what is chosen --------------------------------------------------------------------------

    @property
    def chosen_ids(self) -> list[str]:
        """The records of the rows that are touched by the selection."""
        found = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self.rows.ids[row] for row in found if row < len(self.rows.ids)]

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        index = self.rows.index(
            min(max(row, 0), self.rows.rowCount() - 1),
            min(max(column, 0), self.rows.columnCount() - 1),
        )
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, alone)
        self.scrollTo(index)

    def walk(self, x: int, y: int) -> None:
        """Go to a neighbour; behind the last column the next row begins."""
        at, last = self.currentIndex(), self.rows.columnCount() - 1
        row, column = at.row() + y, at.column() + x
        if column > last:
            row, column = row + 1, 0
        elif column < 0 and row > 0:
            row, column = row - 1, last
        self.go(row, column)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Begin to write in the current cell."""
        if self.currentIndex().isValid() and self.rows.editable:
            self.edit(self.currentIndex())

    def keep(self) -> None:
        """Keep what is being written in a cell."""
        if self.state() == QAbstractItemView.State.EditingState:
            editor = self.indexWidget(self.currentIndex()) or self.focusWidget()
            if editor is not None and editor is not self:
                self.commitData(editor)
                self.closeEditor(editor, Cells.EndEditHint.NoHint)

    # -- verbs -----------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected block on the clipboard; whole rows with their header."""
        block = self._block()
        if not block:
            return
        held = QMimeData()
        held.setText(as_tabs(block))
        held.setHtml(as_html(block))
        QGuiApplication.clipboard().setMimeData(held)
        self.said.emit("Copied; paste it into a spreadsheet or another table")

    def paste(self) -> None:
        """Fill cells and rows from the clipboard; one cell fills all that are selected."""
        if not self.rows.editable:
            return
        mime = QGuiApplication.clipboard().mimeData()
        text = mime.text() if mime is not None else ""
        rows, at = self.rows, self.currentIndex()
        touched = self._touched()
        block = block_in(rows.table, text)
        column = at.column() if at.isValid() else 0
        first = at.row() if at.isValid() else len(rows.ids)
        if touched:
            first = min(row for row, _ in touched)
            column = min(column for _, column in touched)
        if len(block) == 1 and len(block[0]) == 1 and len(touched) > 1:
            deep = len({row for row, _ in touched})
            wide = len({column for _, column in touched})
            line = "\t".join([block[0][0]] * wide)
            text = "\n".join([line] * deep)
        self._take(paste(rows.session, rows.table, text, rows.ids[first:], column))

    def clear(self) -> None:
        """Empty the selected cells; whole rows are deleted."""
        whole = self._whole_rows()
        if whole:
            self.delete_rows()
            return
        rows = self.rows
        columns = rows.table.columns
        cells = [(rows.ids[row], columns[at].name) for row, at in self._touched_records()]
        for key in cells:
            rows.unfinished.pop(key, None)
        for row, at in self._touched():
            if row >= len(rows.ids):
                rows.setData(rows.index(row, at), "")
        if cells:
            self.said.emit(clear(rows.session, rows.table, cells))
        rows.refresh()

    def delete_rows(self) -> None:
        """Delete the rows that are touched by the selection."""
        rows, at = self.rows, self.currentIndex()
        if not rows.editable:
            return
        ids = self.chosen_ids
        drafts = sorted({row for row, _ in self._touched() if row >= len(rows.ids)}, reverse=True)
        for row in drafts:
            rows.drop(row)
        if ids:
            self.said.emit(delete_rows(rows.session, rows.table, ids))
        rows.refresh()
        self.go(at.row(), at.column())

    # -- Qt --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The keys of the clipboard mean cells while the keyboard is here; Tab stays in them."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and (
            key in _DELETES or any(event.matches(keys) for keys in _OWN)
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.walk(*WALKS[key])
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, write, copy, paste, clear; Esc closes the tables."""
        key, keys = Qt.Key(event.key()), event.modifiers()
        way = WALKS.get(key)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif key in _DELETES:
            if keys & Qt.KeyboardModifier.ControlModifier:
                self.delete_rows()
            else:
                self.clear()
        elif key == Qt.Key.Key_Escape:
            self.closing.emit()
        elif way is not None:
            self.write()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: object, previous: object) -> None:
        """Tell of it."""
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.viewport().update()
        self.moved.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the rows."""
        at = self.indexAt(event.pos())
        if at.isValid() and not self.selectionModel().isSelected(at):
            self.setCurrentIndex(at)
        self.menu_wanted.emit(event.globalPos())

    def keyboardSearch(self, _letters: str) -> None:
        """Letters are written, not looked for."""

    # -- inside ----------------------------------------------------------------------------------

    def _touched(self) -> list[tuple[int, int]]:
        return [(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()]

    def _touched_records(self) -> list[tuple[int, int]]:
        return [(row, at) for row, at in self._touched() if row < len(self.rows.ids)]

    def _whole_rows(self) -> bool:
        return bool(self.selectionModel().selectedRows()) and self.rows.columnCount() > 1

    def _block(self) -> list[Sequence[str]]:
        touched = self._touched()
        if not touched:
            return []
        rows = sorted({row for row, _ in touched if row < len(self.rows.ids)})
        columns = sorted({column for _, column in touched})
        head = [[self.rows.table.columns[at].title for at in columns]] if self._whole_rows() else []
        return [*head, *([self.rows.text(row, at) for at in columns] for row in rows)]

    def _take(self, pasted: Pasted) -> None:
        """Show what was pasted."""
        rows = self.rows
        rows.wait(pasted.waiting)
        rows.refresh()
        self.said.emit(pasted.sentence)
        places = [rows.row_of(id) for id in pasted.ids if id in rows.ids]
        if not places:
            self.go(rows.rowCount() - 1, 0)
            return
        self.go(max(places), 0)
        last = rows.columnCount() - 1
        block = QItemSelection(rows.index(min(places), 0), rows.index(max(places), last))
        self.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _sort(self, column: int) -> None:
        """Up, then down, then as in the file."""
        was, head = self.rows.sorted_by, self.horizontalHeader()
        again = was is not None and was[0] == column
        if again and was is not None and was[1]:
            self.rows.sort_by(None)
            head.setSortIndicatorShown(False)
            return
        self.rows.sort_by(column, down=again)
        order = Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        head.setSortIndicatorShown(True)
        head.setSortIndicator(column, order)
