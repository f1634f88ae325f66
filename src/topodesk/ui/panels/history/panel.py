"""The history: what was done, what was undone, where the design and its file stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.history.model import HistoryModel
from topodesk.ui.panels.history.painting import HistoryPainting
from topodesk.ui.panels.history.rows import counted, rows
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.session.session import Session

EMPTY = (
    "Nothing done yet",
    "Each step appears here under its name. Click one to see the design as it was then; nothing "
    "is lost by looking.",
)


class HistoryPanel(QWidget):
    """A list of places; choosing one undoes or redoes until the design stands there."""

    context_menu = Signal(QPoint)

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty until a session is shown; `say` shows a sentence in the status bar."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self.show_on_map: Callable[[str], None] = lambda _id: None
        self.model = HistoryModel()
        self.list = HistoryList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryPainting(self.list))
        self.list.chosen.connect(self.go_to)
        self.list.asked.connect(self._ask_about)
        self._asked: int | None = None
        self.title = label("", "strong")
        self.words = label("", "body", wraps=True)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 16, EDGE, 10)
        head.setSpacing(3)
        head.addWidget(self.title)
        head.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addStretch()
        self._soon = Soon(self, self.refresh)

    def show_session(self, session: Session) -> None:
        """Show another design's history."""
        self._session = session
        session.on_commit.append(self._soon.ask)
        session.on_scenario.append(self._soon.ask)
        self.list.came_from = None
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was done meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """List the steps as they are now; costs nothing while nobody looks."""
        session = self._session
        if session is None or not self.isVisible():
            return
        found = rows(session)
        self.model.show(found)
        self.title.setText(counted(found) or EMPTY[0])
        self.words.setText("" if len(found) > 1 else EMPTY[1])
        self.words.setVisible(len(found) < 2)
        self.list.setVisible(len(found) > 1)
        self.list.stand_at(len(session.history.done))

    @property
    def asked_name(self) -> str:
        """The step whose menu was asked for, unless the design stands there already."""
        rows, place = self.model.rows, self._asked
        known = place is not None and place < len(rows) and not rows[place].here
        return rows[place].name if known and place is not None else ""

    def go_to_asked(self) -> None:
        """Go to the step whose menu was asked for."""
        if self._asked is not None:
            self.go_to(self._asked)

    def _ask_about(self, place: int, where: QPoint) -> None:
        self._asked = place
        self.context_menu.emit(where)

    def go_to(self, place: int) -> None:
        """Undo or redo until `place` steps are done, and show what changed."""
        session = self._session
        if session is None or session.read_only or place == len(session.history.done):
            return
        back = place < len(session.history.done)
        change = session.go_to(place)
        if change is not None:
            self._say(f"{'Back' if back else 'Forward'} to: {self.model.rows[place].name}")
            ids = [id for id in session.selection.ids if id in session.scenario]
            if ids:
                self.show_on_map(ids[0])
        self._soon.ask()


class HistoryList(QListView):
    """Steps under each other. A click or an arrow key chooses; Esc goes back to where one was."""

    chosen = Signal(int)
    asked = Signal(int, QPoint)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self.came_from: int | None = None
        self.setObjectName("history")
        self.setAccessibleName("History")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def stand_at(self, place: int) -> None:
        """Make a place the current one and keep it in view."""
        index = self.model().index(place, 0)
        if index != self.currentIndex():
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, select)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows step, and the map follows; Esc takes the looking around back."""
        if event.key() == Qt.Key.Key_Escape and self.came_from is not None:
            self.chosen.emit(self.came_from)
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self.chosen.emit(self.currentIndex().row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only the main button moves; the right one asks for the menu."""
        if event.button() is Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the step under the pointer, or with the current one."""
        at = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.currentIndex()
        if at.isValid():
            middle = self.visualRect(at).center()
            keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
            where = self.viewport().mapToGlobal(middle) if keyboard else event.globalPos()
            self.asked.emit(at.row(), where)

    def keyboardSearch(self, _letters: str) -> None:
        """A letter pressed by accident undoes nothing."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember where the design stood when one began to look around."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.came_from = self.currentIndex().row()
