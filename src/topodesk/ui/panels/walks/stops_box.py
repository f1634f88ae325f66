"""The walk of one typical change: what can be done with it, and its stops."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE, GAP
from topodesk.ui.panels.walks.more import MoreAboutChange
from topodesk.ui.panels.walks.stop_rows import (
    BACK,
    FIELDS,
    GATE,
    NOTE,
    WAIT,
    WORK,
    StopRow,
    StopRows,
)
from topodesk.ui.panels.walks.stops import StopsTable
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.completing import Completing
from topodesk.ui.pieces.entries import Entry
from topodesk.ui.pieces.labels import ShortLabel

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.model.flow import TypicalChange
    from topodesk.session.session import Session


class StopsBox(QWidget):
    """Shows the walk that is shown on the map. `walk_wanted` asks to walk it, or to end that;
    `unwanted` to delete the change, `hidden` to show its walk no longer."""

    walk_wanted = Signal()
    unwanted = Signal()
    hidden = Signal()

    def __init__(self, say: Callable[[str], None]) -> None:
        """No walk; `say` shows a sentence."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._walking = ""
        self.rows = StopRows()
        self.rows.edited, self.rows.complain = self._edited, say
        self.table = StopsTable(self.rows)
        self.table.moved.connect(self._moved)
        self.table.removed.connect(self._removed)
        self.title = ShortLabel("", "strong")
        self.walk = button("Walk it", "accent", self.walk_wanted.emit)
        self.clear = button("Start over", "link", self.start_over)
        self.hide_walk = button("Hide", "link", self.hidden.emit, tip="Show no walk on the map")
        self.delete = button("Delete", "link", self.unwanted.emit, tip="Delete this change")
        self.team = QLineEdit()
        self.team.setPlaceholderText("or a team’s name, Enter")
        self.team.setAccessibleName("Add a stop by name")
        self.team.setMaxLength(400)
        self._names = Completing(self.team, self._offers, self._taken)
        self.team.returnPressed.connect(self._typed)
        self.more = MoreAboutChange(say)
        self.turn = button("More", "link", self._turn, tip="What else is known about this change")
        self._below = QStackedWidget()
        self._lay_out()

    def show_session(self, session: Session) -> None:
        """Edit the walks of another design."""
        self._session = session
        self.more.show_session(session)
        self.refresh("")

    def refresh(self, walking: str) -> None:
        """Show the walk as it is now; `walking` is the change whose walk is being clicked."""
        change, self._walking = self._change, walking
        self.setVisible(change is not None)
        if change is None or self._session is None:
            return
        editable = not self._session.read_only
        self.title.setText(change.label())
        self.rows.editable = editable
        self.rows.show([self._row(change, at) for at in range(len(change.walk))])
        under_way = walking == change.id
        self.walk.setText("Done" if under_way else "Walk on" if change.walk else "Walk it")
        self.walk.setToolTip("Enter" if under_way else "Click the teams in the order they must act")
        for piece in (self.walk, self.delete, self.team):
            piece.setEnabled(editable)
        self.clear.setVisible(editable and bool(change.walk))
        if self._told:
            self.more.show_change(change.id)
        self._below.setVisible(self._told or bool(change.walk))

    @property
    def _told(self) -> bool:
        """Whether what else is known is shown in the place of the stops."""
        return self._below.currentWidget() is self.more

    def _turn(self) -> None:
        self.more.keep()
        self._below.setCurrentWidget(self.table if self._told else self.more)
        self.turn.setText("Stops" if self._told else "More")
        self.turn.setToolTip("" if self._told else "What else is known about this change")
        self.refresh(self._walking)

    # -- edits -----------------------------------------------------------------------------------

    @property
    def _change(self) -> TypicalChange | None:
        from topodesk.model.flow import TypicalChange

        session = self._session
        return session.scenario.get(TypicalChange, session.walk) if session is not None else None

    def _act(self, edit: Callable[[], Change]) -> None:
        from topodesk.tools.acting import act

        if self._session is not None and not self._session.read_only:
            self._say(act(self._session, edit))

    def _edited(self, at: int, column: int, value: object) -> None:
        from topodesk.edits.walks import set_gate, set_stop

        change, session = self._change, self._session
        if change is None or session is None or at >= len(change.walk):
            return
        if column == GATE:
            team = change.walk[at].team
            self._act(lambda: set_gate(session.scenario, change.id, team, gate=bool(value)))
        else:
            self._act(lambda: set_stop(session.scenario, change.id, at, **{FIELDS[column]: value}))

    def _moved(self, start: int, end: int) -> None:
        from topodesk.edits.walks import move_stop

        change, session = self._change, self._session
        if change is not None and session is not None:
            self._act(lambda: move_stop(session.scenario, change.id, start, end))
            self.refresh("")

    def _removed(self, at: int) -> None:
        from topodesk.edits.walks import remove_stop

        change, session = self._change, self._session
        if change is not None and session is not None:
            self._act(lambda: remove_stop(session.scenario, change.id, at))

    def start_over(self) -> None:
        """Let the change walk nowhere yet."""
        from topodesk.edits.walks import set_walk

        change, session = self._change, self._session
        if change is not None and session is not None:
            self._act(lambda: set_walk(session.scenario, change.id, ()))

    # -- stops by name ---------------------------------------------------------------------------

    def _offers(self, typed: str) -> list[Entry]:
        from topodesk.model.team import Team
        from topodesk.tools.matching import best_first

        if self._session is None:
            return []
        found = best_first(typed, self._session.scenario.of(Team), lambda team: team.label())
        return [Entry(team.id, team.label()) for team in found]

    def _typed(self) -> None:
        entry = self._names.highlighted or self._names.best(self.team.text())
        if entry is not None:
            self._taken(entry)
        elif self.team.text().strip():
            self._say("No team here is called like that")

    def _taken(self, entry: Entry) -> None:
        """The named team acts behind the stop that is current in the table, else last."""
        from topodesk.edits.walks import append_stop, insert_stop

        change, session = self._change, self._session
        if change is None or session is None:
            return
        store, team = session.scenario, str(entry.key)
        at = self.table.currentIndex().row() + 1
        if 0 < at < len(change.walk):
            self._act(lambda: insert_stop(store, change.id, at, team))
            self.table.setCurrentIndex(self.rows.index(at, 0))
        else:
            self._act(lambda: append_stop(store, change.id, team))
        self._names.close()
        self.team.clear()

    # -- inside ----------------------------------------------------------------------------------

    def _row(self, change: TypicalChange, at: int) -> StopRow:
        stop = change.walk[at]
        store = self._session.scenario if self._session is not None else None
        name = store[stop.team].label() if store is not None and stop.team in store else ""
        cells: dict[int, object] = {
            WORK: stop.work_days,
            WAIT: stop.wait_days,
            BACK: stop.returned,
            GATE: stop.team in change.gates,
            NOTE: stop.note,
        }
        return StopRow(stop.team, name, cells)

    def _lay_out(self) -> None:
        first = _row(self.title, self.turn, self.hide_walk, self.delete, wide=self.title)
        second = _row(self.walk, self.clear, self.team, wide=self.team)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 8, EDGE, 4)
        head.setSpacing(6)
        head.addLayout(first)
        head.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._below.addWidget(self.table)
        self._below.addWidget(self.more)
        column.addWidget(self._below, 1)
        column.addStretch()


def _row(*pieces: QWidget, wide: QWidget) -> QHBoxLayout:
    """Pieces beside each other, one of them as `wide` as there is room."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for piece in pieces:
        row.addWidget(piece, 1 if piece is wide else 0)
    return row
