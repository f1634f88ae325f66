"""The typical changes of the shown scenario as rows: title, what it takes, what elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
)

from topodesk.ui.look.fonts import REGULAR, SEMIBOLD, font
from topodesk.ui.look.tokens import EDGE, INK, MUTED, WALK
from topodesk.ui.pieces.named_rows import Index, NamedPainting, NamedRows

DOT, ARROW = " · ", " → "
LINE = 18
PAD = 6


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: what it takes here, and beside it in the other scenarios ("" unknown)."""

    id: str
    title: str
    takes: str
    elsewhere: str


class ChangeRows(NamedRows):
    """The rows of the changes."""

    def __init__(self) -> None:
        """No change yet."""
        super().__init__()
        self.rows: Sequence[ChangeRow] = ()

    def show(self, rows: Sequence[ChangeRow]) -> None:
        """Show these; where only the words of rows differ, nothing is laid out anew."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.layoutChanged.emit()
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def id_of(self, at: int) -> str:
        """The id of a change."""
        return self.rows[at].id

    def said(self, at: int) -> tuple[str, ...]:
        """Its title, what it takes here and elsewhere."""
        row = self.rows[at]
        return row.title, row.takes, row.elsewhere


class ChangesList(QListView):
    """A list of changes. Enter or a click shows one, Del deletes it, F2 names it, Esc hides it."""

    chosen = Signal(str)
    unwanted = Signal(str)
    context_menu = Signal(QPoint)

    def __init__(self, rows: ChangeRows) -> None:
        """A view of `rows`."""
        super().__init__()
        self.rows = rows
        self.setObjectName("walks")
        self.setAccessibleName("Typical changes")
        self.setModel(rows)
        self.setItemDelegate(ChangePainting(rows))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.clicked.connect(lambda index: self.chosen.emit(self.rows.rows[index.row()].id))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the change under the pointer, or with the current one."""
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if at.isValid():
            self.setCurrentIndex(at)
            self.chosen.emit(self.rows.rows[at.row()].id)
            middle = self.viewport().mapToGlobal(self.visualRect(at).center())
            self.context_menu.emit(middle if keyboard else event.globalPos())

    def stand_at(self, id: str) -> None:
        """Make a change the current one, or none."""
        row = next((at for at, row in enumerate(self.rows.rows) if row.id == id), -1)
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.rows.index(row))
            self.scrollTo(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows show the walk of the next; the other keys as the class says."""
        before, at = self.currentIndex().row(), self.currentIndex()
        id = self.rows.rows[at.row()].id if at.isValid() else ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(id)
        elif event.key() == Qt.Key.Key_Escape:
            self.chosen.emit("")
        elif event.key() == Qt.Key.Key_Delete and id:
            self.unwanted.emit(id)
        else:
            super().keyPressEvent(event)
            if self.currentIndex().row() not in (before, -1):
                self.chosen.emit(self.rows.rows[self.currentIndex().row()].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The one that is shown stays in view."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyboardSearch(self, _letters: str) -> None:
        """A letter pressed by accident shows no other walk."""


class ChangePainting(NamedPainting):
    """Paints a row: the title, what it takes, what it takes elsewhere."""

    word = "Title"

    def __init__(self, rows: ChangeRows) -> None:
        """Paints what `rows` holds."""
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as there are lines."""
        row, view = self._rows.rows[index.row()], option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 0
        room = width - 2 * EDGE
        takes = in_lines(row.takes, room)
        elsewhere = _elsewhere(row, room)
        lines = 1 + len(takes) + len(elsewhere)
        return QSize(100, lines * LINE + 2 * PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, tinted while it is the one that is shown."""
        row = self._rows.rows[index.row()]
        painter.save()
        place = self.begin(painter, option, (EDGE - 8, 6))
        inner = place.adjusted(EDGE, PAD, -EDGE, -PAD)
        _write(painter, inner, 0, str(index.data()), font(13, SEMIBOLD), INK)
        lines = [(text, MUTED) for text in in_lines(row.takes, inner.width())]
        lines += [(text, WALK) for text in _elsewhere(row, inner.width())]
        for at, (text, colour) in enumerate(lines, start=1):
            _write(painter, inner, at, text, font(12, REGULAR), colour)
        painter.restore()

    def name_place(self, row: QRect) -> QRect:
        """The first line."""
        return QRect(row.x() + EDGE - 7, row.y() + 2, row.width() - 2 * EDGE + 14, 28)


def _elsewhere(row: ChangeRow, width: int) -> list[str]:
    """What it takes in other scenarios, in two lines at most; of many the last are cut."""
    if not row.elsewhere:
        return []
    first, *others = in_lines(row.elsewhere, width, ARROW)
    return [first, ARROW.lstrip() + ARROW.join(others)] if others else [first]


def in_lines(text: str, width: int, divider: str = DOT) -> list[str]:
    """The parts of a text, as many on each line as fit into `width` pixels."""
    metrics, lines = QFontMetrics(font(12, REGULAR)), [""]
    for part in text.split(divider):
        longer = f"{lines[-1]}{divider}{part}" if lines[-1] else part
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(part)
        else:
            lines[-1] = longer
    return lines


def _write(painter: QPainter, rect: QRect, line: int, text: str, face: QFont, colour: str) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    box = QRect(rect.x(), rect.y() + line * LINE, rect.width(), LINE + 1)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
