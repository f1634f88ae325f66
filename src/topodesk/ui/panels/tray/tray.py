"""The tray panel: my teams, those that the shown scenario does not place yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from topodesk.tools.things import FromTray
from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.panel_drag import PanelDrag
from topodesk.ui.panels.tray.invitation import FORMS, Invitation
from topodesk.ui.panels.tray.listing import TrayList
from topodesk.ui.panels.tray.search import TraySearch
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import heading, label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.model.roster import ListedTeam
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas


class Tray(QWidget):
    """A search field over a list. `titled` is told what its tab is to be called."""

    titled = Signal(str)

    def __init__(self, say: Callable[[str], None], paste: Callable[[], object]) -> None:
        """An empty tray; `say` shows a sentence, `paste` lists what the clipboard holds."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._soon = Soon(self, self.refresh)
        self.drag = PanelDrag(self)
        self.list = TrayList(self.drag)
        self.list.rows.renamed = self._renamed
        self.list.typed = self.set_type
        self.list.forgotten = self.forget
        self.list.placed = self.place
        self.count = label("", "muted")
        self.search = TraySearch(self.list)
        self.search.textEdited.connect(lambda _text: self._soon.ask())
        self.search.entered = self.place
        self.invitation = Invitation(paste)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.invitation)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE - 1, 12)
        column.setSpacing(9)
        head = QHBoxLayout()
        head.addWidget(heading("My teams"))
        head.addStretch()
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self._pages, 1)
        self.more = button("Paste a list", "quiet", paste, tip=FORMS)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._title = ""

    def install(self, canvas: Canvas) -> None:
        """Let the rows be placed on this canvas."""
        self.drag.canvas = canvas

    def show_session(self, session: Session) -> None:
        """Show another design's teams."""
        self._session = session
        self.drag.editable = not session.read_only
        self.search.clear()
        session.on_change.append(self._heard)
        session.on_scenario.append(self._soon.ask)
        self.refresh()

    @property
    def chosen(self) -> list[str]:
        """The listed teams that are chosen while the tray is where the keyboard is."""
        window = self.window()
        return self.list.chosen if window.focusWidget() is self.list else []

    # -- what can be done with what is chosen ----------------------------------------------------

    def place(self) -> None:
        """Put the chosen teams, or the first there is, in the middle of what is visible; those
        that may not be there on no stream."""
        from topodesk.tools.listing import place_off_streams

        canvas, session = self.drag.ready, self._session
        if canvas is None or session is None:
            return
        self._soon.now()
        first = [team.id for team in self.list.rows.teams[:1]]
        for id in self.list.chosen or first:
            self.drag.place(FromTray(id))
            if id not in session.scenario:
                self._say(place_off_streams(session, id))
        for id in session.selection.ids[:1]:
            canvas.show_record(id)
        self._soon.now()

    def rename(self) -> None:
        """Edit the name of the current team."""
        self.list.rename()

    def forget(self) -> None:
        """Take the chosen teams off the list."""
        from topodesk.tools.listing import forget

        if self._session is not None and self.drag.editable and self.list.chosen:
            self.drag.disarm()
            self._say(forget(self._session, self.list.chosen))

    def set_type(self, type: str) -> None:
        """Give the chosen teams another type."""
        from topodesk.model.team import TeamType
        from topodesk.tools.listing import set_type

        if self._session is not None and self.drag.editable:
            self._say(set_type(self._session, self.list.chosen, TeamType(type)))

    def _renamed(self, id: str, name: str) -> None:
        from topodesk.tools.listing import rename_listed

        if self._session is not None:
            self._say(rename_listed(self._session, id, name))

    # -- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the teams that are waiting now and fit what is searched."""
        if self._session is None:
            return
        from topodesk.edits.roster import unplaced
        from topodesk.model.roster import ListedTeam
        from topodesk.tools.matching import best_first

        session = self._session
        waiting = unplaced(session.design, session.scenario)
        listed = len(session.design.shared.of(ListedTeam))
        typed = self.search.text().strip()
        shown = best_first(typed, waiting, lambda team: team.name) if typed else waiting
        self._show(shown)
        self.search.setVisible(listed > 0)
        self.invitation.say(listed, typed, editable=self.drag.editable)
        self._pages.setCurrentIndex(0 if self.list.rows.teams else 1)
        self.more.setVisible(listed > 0 and bool(self.list.rows.teams))
        self.more.setEnabled(self.drag.editable)
        self.count.setText(f"{len(waiting):,} not placed" if listed else "")
        title = f"Teams {len(waiting):,}" if waiting else "Teams"
        if title != self._title:
            self._title = title
            self.titled.emit(title)

    def _show(self, teams: Sequence[ListedTeam]) -> None:
        """Put rows into the list, keeping what was chosen and what was in view."""
        view = self.list
        if list(teams) == list(view.rows.teams):
            return
        chosen, row, at = view.chosen, view.currentIndex().row(), view.verticalScrollBar().value()
        view.rows.show(teams)
        view.choose(chosen, row if chosen else -1)
        view.verticalScrollBar().setValue(at)

    def _heard(self, change: Change) -> None:
        from topodesk.model.roster import ListedTeam
        from topodesk.model.team import Team

        pairs = change.edits.values()
        if any(isinstance(old or new, ListedTeam | Team) for old, new in pairs):
            self._soon.ask()
