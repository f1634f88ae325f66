"""The tree view of the outline: mouse, keys, and which lines are open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

from topodesk.ui.look.tokens import ACCENT, ACCENT_SOFT, MUTED, TILE
from topodesk.ui.panels.outline.model import Index, OutlineModel, is_section
from topodesk.ui.panels.outline.nodes import Node
from topodesk.ui.panels.outline.painting import OutlinePainting

INDENT = 14


class OutlineTree(QTreeView):
    """Shows an OutlineModel. `picked`: other lines were selected by hand."""

    picked = Signal()
    typed = Signal(str)
    named = Signal()
    context_menu = Signal(QPoint)

    def __init__(self, model: OutlineModel) -> None:
        """Closed lines of a model."""
        super().__init__()
        self._model = model
        self._following = False
        self.open: set[str] = set()
        self.setObjectName("outline")
        self.setAccessibleName("Outline")
        self.setModel(model)
        self.setItemDelegate(OutlinePainting(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)  # on a line or between two
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)
        self.expanded.connect(lambda index: self.open.add(model.node(index).id))
        self.collapsed.connect(lambda index: self.open.discard(model.node(index).id))
        self.doubleClicked.connect(lambda _index: self.named.emit())
        model.rowsInserted.connect(self._open_new)
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    @property
    def selected(self) -> list[str]:
        """The ids of the selected records, the current one first."""
        rows = [self._model.node(index).id for index in self.selectionModel().selectedIndexes()]
        current = self._model.node(self.currentIndex()).id
        return sorted(dict.fromkeys(rows), key=current.__ne__)

    # -- in step -----------------------------------------------------------------------------

    @contextmanager
    def following(self) -> Iterator[None]:
        """What is done meanwhile is no choice of the person at the tree."""
        self._following = True
        try:
            yield
        finally:
            self._following = False
        self.viewport().update()

    def reopen(self) -> None:
        """Open what was open, where it stands now."""
        waiting = [self._model.nodes.root]
        while waiting:
            node = waiting.pop()
            for child in self._model.under(node):
                if child.id in self.open:
                    self.setExpanded(self._model.index_of(child), True)
                    waiting.append(child)

    def _open_new(self, parent: Index, first: int, last: int) -> None:
        """A line that comes to stand elsewhere is as open as it was."""
        for node in self._model.under(self._model.node(parent))[first : last + 1]:
            if node.id in self.open:
                self.setExpanded(self._model.index_of(node), True)

    def select(self, ids: Iterable[str], way: list[str]) -> None:
        """Select the lines of these records that are known, and reveal the one at the end of
        `way`, which leads there from the top."""
        node = self._walk(way)
        chosen = QItemSelection()
        for id in ids:
            there = (node,) if node is not None and node.id == id else self._model.nodes.showing(id)
            for index in map(self._model.index_of, there[:1]):
                chosen.select(index, index)
        selection = self.selectionModel()
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if node is not None:
            index = self._model.index_of(node)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def _walk(self, way: list[str]) -> Node | None:
        """Open every line on the way and return the last, if it leads somewhere."""
        node = self._model.nodes.root
        for id in way:
            if node is not self._model.nodes.root:
                self.setExpanded(self._model.index_of(node), True)
            found = next((child for child in self._model.under(node) if child.id == id), None)
            if found is None:
                return None
            node = found
        return node if way else None

    def _selection_changed(self, *_what: object) -> None:
        if not self._following:
            self.picked.emit()

    # -- keys and mouse ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits set the type, F2 and Enter name; letters jump to a line, the rest is Qt's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # what ends a name being edited means nothing else
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.named.emit()
        elif plain and event.text() in ("1", "2", "3", "4"):
            self.typed.emit(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What is under the pointer is selected by then; the keyboard means the current line."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            self.context_menu.emit(self.viewport().mapToGlobal(box.center()))
            return
        index = self.indexAt(event.pos())
        if not index.isValid() or is_section(self._model.node(index).id):
            self.clearSelection()
        self.context_menu.emit(event.globalPos())

    # -- painting ----------------------------------------------------------------------------

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of a line, as wide as the tree, and the line on it."""
        box = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        if self.selectionModel().isSelected(index):
            painter.fillRect(box, QColor(ACCENT_SOFT))
            painter.fillRect(QRect(0, box.top(), 3, box.height()), QColor(ACCENT))
        elif self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) == index:
            painter.fillRect(box, QColor(TILE))
        super().drawRow(painter, option, index)
        if index == self.currentIndex() and self.hasFocus():
            painter.setPen(QPen(QColor(ACCENT), 1))
            painter.drawRect(box.adjusted(3, 0, -1, -1))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron where there is something under a line."""
        if not self._model.rowCount(index):
            return
        x, y = rect.right() - INDENT / 2.0 + 1, float(rect.center().y()) + 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(MUTED), 1.4))
        if self.isExpanded(index):
            points = [QPointF(x - 3.5, y - 2), QPointF(x, y + 2), QPointF(x + 3.5, y - 2)]
        else:
            points = [QPointF(x - 2, y - 3.5), QPointF(x + 2, y), QPointF(x - 2, y + 3.5)]
        painter.drawPolyline(points)
        painter.restore()
