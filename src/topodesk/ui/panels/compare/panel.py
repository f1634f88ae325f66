"""The changes between two scenarios as a list: the balance of people, then what is otherwise."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.compare.model import RECORD, ChangesModel
from topodesk.ui.panels.compare.painting import ChangesPainting
from topodesk.ui.panels.compare.rows import GROUPS, PEOPLE, SHORT, balance, counted, rows, text
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.flow import Flow
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.compare.comparison import Comparison
    from topodesk.session.session import Session

SAME = "Nothing differs between the two."


class ChangesPanel(QWidget):
    """Choosing a row selects it on the map, or shows the ghost of what is gone."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty until something is compared; `say` shows a sentence in the status bar."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self.show_on_map: Callable[[str], None] = lambda _id: None
        self.show_ghost: Callable[[tuple[str, ...]], None] = lambda _ids: None
        self.only = ""
        self._choosing = False
        self._comparison: Comparison | None = None
        self._listed = (0, "")
        self.model = ChangesModel()
        self.list = ChangesList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChangesPainting(self.list))
        self.list.chosen.connect(self.choose)
        self.people = label("", "strong", wraps=True)
        self.lines = label("", "body", wraps=True)
        self.copy = button("Copy as text", "link", self.copy_text)
        self.filters: dict[str, QPushButton] = {}
        self._lay_out()
        self._soon = Soon(self, self.refresh)

    def show_session(self, session: Session) -> None:
        """Show what is compared of another design."""
        self._session = session
        session.on_view.append(self._soon.ask)
        session.on_scenario.append(self._soon.ask)
        session.on_selection.append(self._follow)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """List what differs now; costs nothing while nobody looks."""
        comparison = self._session.comparing.comparison if self._session else None
        if comparison is None or not self.isVisible():
            return
        if self._listed == (id(comparison), self.only):
            return
        head, *others = balance(comparison)
        self.people.setText(head)
        self.lines.setText("\n".join(others) if comparison.changed else SAME)
        self.lines.setVisible(bool(self.lines.text()))
        counts = counted(comparison)
        if not counts.get(self.only, 1):
            self.only = ""
        for group, made in self.filters.items():
            count = counts.get(group, 0)
            made.setVisible(not group or count > 0)
            made.setText(f"{SHORT.get(group, group)} {count}" if group else "All")
            made.setChecked(group == self.only)
        self.list.keep_place(lambda: self.model.show(rows(comparison, self.only)))
        self._comparison, self._listed = comparison, (id(comparison), self.only)

    def choose(self, place: int) -> None:
        """Select a row's record and show it, on the side where it is to be seen."""
        session, row = self._session, self.model.rows[place]
        if session is None or session.comparing.now is None or not row.record:
            return
        if row.record not in session.scenario:
            from topodesk.session.comparing import Side

            session.comparing.look(Side.CHANGES)
        if row.record in session.scenario:
            from topodesk.tools.looking import reveal

            self._choosing = True
            session.selection.set([row.record])
            self._choosing = False
            reveal(session, row.record)
            self.show_on_map(row.record)
        else:
            session.selection.clear()
            self.show_ghost((row.record, *row.ends))

    def stand_at(self, record: str) -> None:
        """Show where a record stands in the list; nowhere when it is the same on both sides."""
        found = (n for n, row in enumerate(self.model.rows) if row.record == record)
        self.list.stand_at(next(found, None))

    def _follow(self) -> None:
        """What is selected on the map is shown in the list too."""
        session = self._session
        if session is not None and self.isVisible() and not self._choosing:
            only = session.selection.only
            if only is not None or session.selection.ids:
                self.stand_at(only or "")

    def copy_text(self) -> None:
        """Put the list on the clipboard."""
        comparison = self._session.comparing.comparison if self._session else None
        if comparison is not None:
            QGuiApplication.clipboard().setText(text(comparison, self.only))
            self._say("Copied: what differs, as text")

    def _filter(self, group: str) -> None:
        self.only = group
        self.refresh()
        self.list.scrollToTop()

    def _lay_out(self) -> None:
        choices = QWidget()
        flow, group = Flow(choices), QButtonGroup(self)
        for name in ("", *GROUPS, PEOPLE):
            made = button("All", "switch", partial(self._filter, name))
            made.setCheckable(True)
            made.setAccessibleName(f"Show {name or 'all changes'}")
            group.addButton(made)
            flow.addWidget(made)
            self.filters[name] = made
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 16, EDGE, 8)
        head.setSpacing(3)
        top = QHBoxLayout()
        top.addWidget(self.people, 1)
        top.addWidget(self.copy)
        head.addLayout(top)
        head.addWidget(self.lines)
        head.addSpacing(6)
        head.addWidget(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)


class ChangesList(QListView):
    """What changed, under headings. A click, Enter or an arrow key chooses."""

    chosen = Signal(int)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self.setObjectName("changes")
        self.setAccessibleName("Changes")
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def stand_at(self, place: int | None) -> None:
        """Make a row the current one without choosing it, and bring it into view; None: no row."""
        if place is None:
            self.clearSelection()
            return
        index = self.model().index(place, 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, select)
        self.scrollTo(index)

    def keep_place(self, does: Callable[[], None]) -> None:
        """Stay at the row and the place one has scrolled to while `does` lists others."""
        model, scroll = self.model(), self.verticalScrollBar().value()
        at = self.currentIndex()
        name = model.data(at, RECORD) if at.isValid() and self.selectedIndexes() else None
        does()
        for place in range(model.rowCount()) if name else ():
            if model.data(model.index(place, 0), RECORD) == name:
                select = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(model.index(place, 0), select)
                break
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose as a click does."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        row = self.currentIndex().row()
        if row >= 0 and (row != before or enter):
            self.chosen.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths, other lines."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
