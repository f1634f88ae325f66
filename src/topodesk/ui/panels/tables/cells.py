"""Writing in a cell: a text that grows, or a line that offers what can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from topodesk.tools.matching import best_first
from topodesk.ui.look.tokens import ACCENT
from topodesk.ui.panels.design_name import undoes
from topodesk.ui.panels.tables.rows import Index, Rows
from topodesk.ui.pieces.completing import Completing
from topodesk.ui.pieces.entries import Entry

LONGEST = 200_000
MOST_LINES = 6
"""Lines of a text that are seen at once while it is written."""
MOST_READ = 2_000
"""Letters of a text that are looked at to find out how high it is."""
AROUND = 14
"""Pixels a text has around it in its editor."""
NARROW, WIDE = 220, 420
"""Pixels of the list of offers: at least, at most."""

WALKS: dict[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Tab: (1, 0),
    Qt.Key.Key_Backtab: (-1, 0),
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
}
"""Which way a key leads from a cell that was written: columns, rows."""


class CellText(QPlainTextEdit):
    """A text of any length; Enter and Tab keep it, Shift+Enter begins a new line."""

    walked = Signal(int, int)
    given_up = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        """An empty one."""
        super().__init__(parent)
        self.setObjectName("cell-text")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.textChanged.connect(self.grown)

    def write(self, text: str) -> None:
        """Show what stands in the cell, ready to be written over."""
        self.setPlainText(text)
        self.selectAll()

    def said(self) -> str:
        """What was written."""
        return self.toPlainText()[:LONGEST]

    def height_for(self, width: int) -> int:
        """How high it wants to be to be read at that width, in pixels."""
        metrics = self.fontMetrics()
        room = QRect(0, 0, max(width - 2 * AROUND, 40), 10_000)
        words = self.toPlainText()[:MOST_READ] + "."  # so that an empty last line counts
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return min(needed, MOST_LINES * metrics.lineSpacing()) + AROUND

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the cell, or write."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        way = WALKS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif way is not None and not (shift and way == (0, 1)):
            self.walked.emit(*way)
        else:
            super().keyPressEvent(event)


class CellLine(QLineEdit):
    """A line; where there is something to choose from, the list opens as soon as one writes."""

    walked = Signal(int, int)
    given_up = Signal()

    def __init__(self, parent: QWidget, offers: Sequence[str] | None) -> None:
        """An empty one that offers these words; None offers nothing."""
        super().__init__(parent)
        self.setObjectName("cell-line")
        self.setMaxLength(LONGEST)
        self._offers = list(offers or ())
        self._list: Completing | None = None
        if offers is not None:
            longest = max(self._offers, key=len, default="")[:80]
            wanted = self.fontMetrics().horizontalAdvance(longest) + 40
            width = min(max(wanted, NARROW), WIDE)
            self._list = Completing(self, self._fitting, self._take, width=width)
            QTimer.singleShot(0, self, self._open)

    def write(self, text: str) -> None:
        """Show what stands in the cell, ready to be written over."""
        self.setText(text)
        self.setSelection(len(text), -len(text))  # its beginning is seen

    def said(self) -> str:
        """What was written; a beginning that fits one word only is that word."""
        text = self.text()
        if self._list is None or not text.strip() or ";" in text:
            return text
        if self._list.highlighted is not None:
            return self._list.highlighted.name
        exact = [name for name in self._offers if name.casefold() == text.strip().casefold()]
        begun = [n for n in self._offers if n.casefold().startswith(text.strip().casefold())]
        return (exact or begun or [text])[0] if exact or len(begun) == 1 else text

    def event(self, event: QEvent) -> bool:
        """Tab leaves the cell, not the table."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            way = WALKS.get(Qt.Key(event.key()))
            if way is not None:
                self.walked.emit(*way)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _fitting(self, typed: str) -> list[Entry]:
        last = typed.rpartition(";")[2]
        return [Entry(name, name) for name in best_first(last.strip(), self._offers, str)]

    def _take(self, entry: Entry) -> None:
        before, divider, _ = self.text().rpartition(";")
        self.setText(f"{before}{divider} {entry.name}".strip() if divider else entry.name)
        if not divider:
            self.walked.emit(0, 0)

    def _open(self) -> None:
        """Offer everything as long as nothing was typed."""
        completer = self.completer()
        if self._list is not None and completer is not None and self.hasFocus():
            whole = self.selectedText() == self.text()
            if whole:
                self._list.rows.show([Entry(name, name) for name in self._offers[:200]])
                completer.complete()


Editor = CellText | CellLine


class Cells(QStyledItemDelegate):
    """Makes the editors; `walked` says where one goes after a cell was written."""

    walked = Signal(int, int)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a cell, by what can stand there."""
        rows = index.model()
        assert isinstance(rows, Rows)
        offers = rows.offers(index.column())
        column = rows.table.columns[index.column()]
        plain = offers is None and column.width >= 150 and not column.right
        editor: Editor = CellText(parent) if plain else CellLine(parent, offers)
        editor.walked.connect(lambda x, y: self._end(editor, x, y))
        editor.given_up.connect(
            lambda: self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        )
        if isinstance(editor, CellText):
            editor.grown.connect(lambda: self._fit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands there; what is being written is left alone."""
        if isinstance(editor, CellText | CellLine) and not editor.property("written"):
            editor.setProperty("written", True)
            editor.write(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep what was written."""
        if isinstance(editor, CellText | CellLine):
            model.setData(index, editor.said())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """On the cell; a text may be larger than it."""
        rect: QRect = option.rect
        editor.setProperty("cell", rect)
        editor.setGeometry(rect)
        if isinstance(editor, CellText):
            self._fit(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys are the editor's own; undo is the design's."""
        if undoes(event):
            return True
        if event.type() == QEvent.Type.KeyPress:
            return False
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, with a frame around the one the keyboard is in."""
        view = option.widget
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if current:
            painter.save()
            painter.setPen(QPen(QColor(ACCENT), 2))
            painter.drawRect(option.rect.adjusted(0, 0, -2, -2))
            painter.restore()

    def _end(self, editor: Editor, x: int, y: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.walked.emit(x, y)

    def _fit(self, editor: CellText) -> None:
        cell = editor.property("cell")
        view = editor.parentWidget()
        if not isinstance(cell, QRect) or view is None:
            return
        height = max(cell.height(), editor.height_for(cell.width()))
        top = max(0, min(cell.y(), view.height() - height))
        editor.setGeometry(cell.x(), top, cell.width(), min(height, view.height()))
