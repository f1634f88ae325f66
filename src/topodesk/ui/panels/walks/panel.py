"""The walks: typical changes and what each takes, the walk that is shown, all side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.walks.changes import ChangeRow, ChangeRows, ChangesList
from topodesk.ui.panels.walks.side_by_side import SideBySide
from topodesk.ui.panels.walks.stops_box import StopsBox
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.pieces.tabs import tab_line

if TYPE_CHECKING:
    from topodesk.model.flow import TypicalChange
    from topodesk.session.session import Session
    from topodesk.session.trips import Trips
    from topodesk.ui.canvas.canvas import Canvas

EMPTY = (
    "Add a change customers would notice, such as “Show stock in nearby shops”, and Enter. Then "
    "click the teams on the map in the order they must act."
)
LEAST = 130
"""Pixels; the list of changes is never lower than about two of them."""


class WalksPanel(QWidget):
    """A sentence, and below it either the changes with their walks or the table. `walking` is the
    change whose walk is being clicked on the map, or ""."""

    context_menu = Signal(QPoint)

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty until a session is shown; `say` shows a sentence in the status bar."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._trips: Trips | None = None
        self._canvas: Canvas | None = None
        self.walking = ""
        self._rests = ""
        self.average = label("", "strong", wraps=True)
        self.views = (button("Changes", "switch"), button("Side by side", "switch"))
        self.title = QLineEdit()
        self.title.setPlaceholderText("Add a typical change: its title, Enter")
        self.title.setAccessibleName("Add a typical change")
        self.title.setMaxLength(200_000)
        self.title.returnPressed.connect(self._add)
        self.rows = ChangeRows()
        self.rows.renamed = self._rename
        self.list = ChangesList(self.rows)
        self.list.chosen.connect(self.choose)
        self.list.unwanted.connect(self._remove)
        self.list.context_menu.connect(self.context_menu)
        self.empty = label(EMPTY, "body", wraps=True)
        self.take_over = button("", "soft", self._take_over)
        self.stops = StopsBox(say)
        self.stops.walk_wanted.connect(self.walk)
        self.stops.unwanted.connect(self.delete)
        self.stops.hidden.connect(lambda: self.choose(""))
        self.table = SideBySide(say)
        self.table.chosen.connect(self.choose)
        self._pages = QStackedWidget()
        self._lay_out()
        self._soon = Soon(self, self.refresh)

    def install(self, canvas: Canvas) -> None:
        """Show and walk on this canvas."""
        self._canvas = canvas
        canvas.walking.connect(self._walks)

    def show_session(self, session: Session) -> None:
        """Show another design's changes."""
        from topodesk.session.trips import Trips

        self._session, self._trips = session, Trips(session)
        self.walking = self._rests = ""
        self.stops.show_session(session)
        session.on_change.append(lambda _change: self._soon.ask())
        session.on_scenario.append(self._soon.ask)
        session.on_walk.append(self._soon.ask)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was done meanwhile."""
        super().showEvent(event)
        self.refresh()

    def keep(self) -> None:
        """Make an edit of what is being typed."""
        self.stops.more.keep()

    # -- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show everything as it is now; costs nothing while nobody looks."""
        session, trips = self._session, self._trips
        if session is None or trips is None or not self.isVisible():
            return
        from topodesk.rules.walks import average
        from topodesk.session.trip_table import trip_table
        from topodesk.session.trip_words import says, says_average, says_elsewhere

        here = trips.of(session.scenario)
        self.average.setText(says_average(average(here), len(here)))
        self.rows.editable = not session.read_only
        self.title.setEnabled(not session.read_only)
        self.rows.show(
            [
                ChangeRow(trip.id, trip.title, says(trip), says_elsewhere(trips.elsewhere(trip.id)))
                for trip in here
            ]
        )
        self.list.stand_at(session.walk)
        self.list.setVisible(bool(here))
        self.empty.setVisible(not here)
        self._offer(0 if here or session.read_only else len(self._others()))
        self.stops.refresh(self.walking)
        if self._pages.currentWidget() is self.table:
            self.table.show_table(trip_table(session, trips))

    def _offer(self, number: int) -> None:
        what = "the change" if number == 1 else f"the {number} changes"
        self.take_over.setText(f"Take over {what} of the other scenarios")
        self.take_over.setVisible(number > 0)

    def choose(self, id: str) -> None:
        """Show the walk of a change; "" ends one that is under way, else shows none."""
        if self._canvas is not None:
            under_way = self.walking
            if under_way and under_way != id:
                self._canvas.end_walk()
            if id or not under_way:
                self._canvas.show_walk(id)
        self._soon.ask()

    def leave(self) -> None:
        """Nobody looks at walks any more: the map is as it was without one."""
        if self._canvas is not None and self._session is not None and self.shown:
            if self.walking:
                self._canvas.end_walk()
            self._rests = self.shown
            self._canvas.show_walk("")

    def come_back(self) -> None:
        """Show the walk again that was shown when walks were left."""
        rests, self._rests = self._rests, ""
        if self._canvas is not None and self._session is not None and not self.shown:
            known = any(rests in scenario for scenario in self._session.design.scenarios)
            if rests and known:
                self._canvas.show_walk(rests)

    @property
    def shown(self) -> str:
        """The typical change whose walk is shown, or ""."""
        return self._session.walk if self._session is not None else ""

    # -- what is done ----------------------------------------------------------------------------

    def walk(self) -> None:
        """Walk the shown change through, or end that."""
        if self._canvas is not None and self.shown:
            if self.walking:
                self._canvas.end_walk()
            else:
                self._canvas.walk(self.shown)

    def _walks(self, change: str) -> None:
        self.walking = change
        self._soon.ask()

    def delete(self) -> None:
        """Delete the shown change from every scenario."""
        self._remove(self.shown)

    def rename(self) -> None:
        """Edit the title of the shown change where it stands."""
        self._soon.now()
        if self.list.currentIndex().isValid():
            self.list.edit(self.list.currentIndex())

    def _add(self) -> None:
        """Add what was typed, to every scenario, and walk it: the next clicks are its teams."""
        from topodesk.edits.walks import add_change
        from topodesk.model.ids import new_id
        from topodesk.tools.acting import act

        session, title = self._session, self.title.text().strip()
        if session is None or session.read_only or not title:
            return
        id = new_id()
        sentence = act(session, lambda: add_change(session.design.scenarios, title, id=id))
        if sentence:
            self._say(sentence)
            return
        self.title.clear()
        self.choose(id)
        if self._canvas is not None:
            self._canvas.walk(id)

    def _rename(self, id: str, title: str) -> None:
        from topodesk.edits.walks import rename_change
        from topodesk.tools.acting import act

        session = self._session
        if session is not None and not session.read_only and title.strip():
            self._say(act(session, lambda: rename_change(session.design.scenarios, id, title)))

    def _remove(self, id: str) -> None:
        """Delete a change from every scenario."""
        from topodesk.edits.walks import remove_change
        from topodesk.tools.acting import act

        session = self._session
        if session is None or session.read_only or not id:
            return
        name = next((row.title for row in self.rows.rows if row.id == id), "")
        sentence = act(session, lambda: remove_change(session.design.scenarios, id))
        said = " ".join(name[:80].split())
        self._say(
            sentence or f"“{said}” and its walks are deleted in every scenario; undo is Ctrl+Z"
        )

    def _others(self) -> list[TypicalChange]:
        """The changes that only other scenarios have, each once."""
        from topodesk.model.flow import TypicalChange

        session = self._session
        if session is None:
            return []
        found: dict[str, TypicalChange] = {}
        for scenario in session.design.scenarios:
            for change in scenario.of(TypicalChange):
                if change.id not in session.scenario:
                    found.setdefault(change.id, change)
        return list(found.values())

    def _take_over(self) -> None:
        from topodesk.edits.walks import take_over
        from topodesk.tools.acting import act

        session, others = self._session, self._others()
        if session is not None and others:
            self._say(act(session, lambda: take_over(session.scenario, others)))

    # -- inside ----------------------------------------------------------------------------------

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        (self.table.table if page else self.list).setFocus(Qt.FocusReason.OtherFocusReason)
        self._soon.ask()

    def _lay_out(self) -> None:
        switch = QHBoxLayout()
        switch.setSpacing(2)
        group = QButtonGroup(self)
        for at, view in enumerate(self.views):
            view.setCheckable(True)
            group.addButton(view, at)
            switch.addWidget(view)
        self.views[0].setChecked(True)
        group.idClicked.connect(self._turn_to)
        switch.addStretch()
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 14, EDGE, 8)
        head.setSpacing(8)
        head.addWidget(self.average)
        head.addLayout(switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self._changes())
        self._pages.addWidget(self.table)

    def _changes(self) -> QWidget:
        page = QWidget()
        top = QVBoxLayout()
        top.setContentsMargins(EDGE, 0, EDGE, 6)
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addWidget(self.empty)
        top.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        self.list.setMinimumHeight(LEAST)
        column.addWidget(self.list, 3)
        column.addWidget(tab_line())
        column.addWidget(self.stops, 4)
        return page
