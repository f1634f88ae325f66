"""The scenario switch: one pill per scenario, and + to copy the shown one as a new option."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.panels.scenario_pill import NARROWEST, Naming, Pill
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.model.scenario import Scenario
    from topodesk.session.session import Session

GAP = 4
ROOMY = 620
"""Pixels; in a narrower switch the button beside the pills shows its icon alone."""


class ScenarioSwitch(QWidget):
    """Today / ... / Proposal / +. Names are edited in place; nothing here opens a dialog."""

    context_menu = Signal(QPoint)

    def __init__(self, say: Callable[[str], None]) -> None:
        """No scenario yet; `say` shows a sentence when something cannot be done."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._known: list[tuple[str, str]] = []
        self.pills: dict[str, Pill] = {}
        self.naming: Naming | None = None
        self._carried: int | None = None
        self.more = button("More", "pill", self._show_more, tip="Further scenarios")
        self.plus = button(
            "", "pill", self.copy, tip="Copy what is shown as a new option", icon=icon("add")
        )
        self.plus.setAccessibleName("New option")
        self.plus.setFixedWidth(34)
        self.plus.setEnabled(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch()
        self._row.addWidget(self.more)
        self._row.addWidget(self.plus)
        self._beside: QPushButton | None = None
        self._row.addStretch()
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._soon = Soon(self, self.refresh)

    def stand_beside(self, made: QPushButton) -> None:
        """Put a button behind the +; it shows its icon alone where there is little room."""
        self._beside, self._beside_says = made, made.text()
        self._row.insertWidget(self._row.count() - 1, made)
        self._fit()

    def show_session(self, session: Session) -> None:
        """Show another design's scenarios."""
        self._session = session
        self.plus.setEnabled(not session.read_only)
        session.on_scenario.append(self._soon.ask)
        session.on_change.append(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Show the scenarios as they are now."""
        if self._session is None:
            return
        known = [(s.id, s.name) for s in self._session.design.scenarios]
        if known != self._known:
            self._known = known
            self._make_pills()
        for id, pill in self.pills.items():
            pill.setChecked(id == self._session.scenario.id)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for one pill, More and +."""
        return QSize(NARROWEST + 150, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many pills as fit."""
        super().resizeEvent(event)
        self._fit()

    # -- what can be done --------------------------------------------------------------------

    def copy(self) -> None:
        """Ask for the name of a new option, in place, and copy what is shown."""
        if self._session is None or self._session.read_only:
            return
        self._name(f"{self._session.scenario.name} copy", "Name of the new option", self._copied)

    def rename(self, id: str) -> None:
        """Edit the name of a scenario in its pill."""
        scenario = self._scenario(id)
        if scenario is not None and self._session and not self._session.read_only:
            self.pills[id].hide()
            self._name(
                scenario.name, "Name of the scenario", lambda name: self._renamed(id, name), id
            )

    def remove(self, id: str) -> None:
        """Delete a scenario; one undo step."""
        from topodesk.edits.scenarios import remove_scenario
        from topodesk.model.scenario import Refused

        scenario, session = self._scenario(id), self._session
        if scenario is None or session is None:
            return
        name = scenario.name
        try:
            session.commit(remove_scenario(session.design, scenario))
        except Refused as refused:
            self._say(str(refused))
        else:
            self._say(f"Deleted “{name}”. Undo brings it back.")

    def move_scenario(self, id: str, index: int) -> None:
        """Put a scenario at the place `index` among the others; one undo step."""
        from topodesk.edits.scenarios import move_scenario

        scenario, session = self._scenario(id), self._session
        if scenario is not None and session is not None and not session.read_only:
            session.commit(move_scenario(session.design, scenario, index))

    def place_of(self, id: str) -> int:
        """Which place a scenario has among the others, from the left."""
        return [known for known, _ in self._known].index(id)

    def _copied(self, name: str) -> None:
        from topodesk.edits.scenarios import copy_scenario
        from topodesk.model.ids import new_id

        if self._session is not None and name.strip():
            id = new_id()
            source = self._session.scenario
            self._session.commit(
                copy_scenario(self._session.design, source, name=name.strip(), id=id)
            )
            self._session.switch(id)

    def _renamed(self, id: str, name: str) -> None:
        from topodesk.edits.scenarios import rename_scenario

        scenario = self._scenario(id)
        if self._session and scenario and name.strip() and name != scenario.name:
            self._session.commit(rename_scenario(scenario, name.strip()))

    # -- inside ------------------------------------------------------------------------------

    def _heard(self, change: Change) -> None:
        if any(id == store for store, id in change.edits):
            self._soon.ask()

    def _scenario(self, id: str) -> Scenario | None:
        return self._session.design.scenario(id) if self._session else None

    def _make_pills(self) -> None:
        for pill in self.pills.values():
            self._row.removeWidget(pill)
            pill.deleteLater()
        self.pills = {}
        for place, (id, name) in enumerate(self._known):
            pill = Pill(name, self)
            pill.clicked.connect(lambda _checked=False, which=id: self._pressed(which))
            pill.renaming = partial(self.rename, id)
            pill.asked = partial(self._ask_about, id)
            pill.movable = self.plus.isEnabled() and len(self._known) > 1
            pill.carried = partial(self._carry, id)
            pill.put = partial(self._put, id)
            self._row.insertWidget(1 + place, pill)
            self.pills[id] = pill

    def _pressed(self, id: str) -> None:
        if self._session is not None and self._scenario(id) is not None:
            self._session.switch(id)
        self.refresh()

    def _carry(self, id: str, where: QPoint) -> None:
        """Show where a pill would stand if it were let go of here."""
        x = self.mapFromGlobal(where).x()
        others = [pill for other, pill in self.pills.items() if other != id]
        left = [
            n for n, p in enumerate(others, 1) if p.isVisible() and p.geometry().center().x() < x
        ]
        place = left[-1] if left else 0
        if place != self._carried:
            self._carried = place
            self._row.insertWidget(1 + place, self.pills[id])

    def _put(self, id: str, keep: bool) -> None:
        """It was let go of; without `keep` it goes back to where it was taken from."""
        place, self._carried = self._carried, None
        if keep and place is not None:
            self.move_scenario(id, place)
        self._row.insertWidget(1 + self.place_of(id), self.pills[id])

    def _fit(self) -> None:
        """Hide what does not fit, never the one that is shown."""
        naming = self.naming.width() + GAP if self.naming else 0
        room = self.width() - self.plus.width() - GAP - naming - self._fit_beside()
        widths = {id: pill.minimumWidth() + GAP for id, pill in self.pills.items()}
        if sum(widths.values()) > room:
            room -= self.more.sizeHint().width() + GAP
        shown = self._session.scenario.id if self._session else ""
        room -= widths.get(shown, 0)
        hidden = 0
        for id, pill in self.pills.items():
            fits = id == shown or (room := room - widths[id]) >= 0
            renamed = self.naming is not None and self.naming.instead_of == id
            pill.setVisible(fits and not renamed)
            hidden += not fits
        self.more.setVisible(hidden > 0)
        self.more.setText(f"{hidden} more")

    def _fit_beside(self) -> int:
        """The width the button beside the pills takes, its words left out in a narrow bar."""
        if self._beside is None:
            return 0
        self._beside.setText(self._beside_says if self.width() >= ROOMY else "")
        return self._beside.sizeHint().width() + GAP

    def _show_more(self) -> None:
        menu = QMenu(self)
        for id, name in self._known:
            if not self.pills[id].isVisible():
                entry = menu.addAction(name[:80].replace("&", "&&"))
                entry.triggered.connect(lambda _checked=False, which=id: self._pressed(which))
        menu.exec(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
        menu.deleteLater()

    def _ask_about(self, id: str, where: QPoint) -> None:
        """The menu is about the scenario that is shown: show it first."""
        self._pressed(id)
        self.context_menu.emit(where)

    def _name(
        self, text: str, purpose: str, done: Callable[[str], None], instead_of: str = ""
    ) -> None:
        if self.naming is not None:
            self.naming.finish(keep=True)
        naming = Naming(text, purpose, self, instead_of)
        place = list(self.pills).index(instead_of) if instead_of else len(self.pills)
        self._row.insertWidget(1 + place, naming)
        self.naming = naming

        def finished(name: str | None) -> None:
            self.naming = None
            self._row.removeWidget(naming)
            naming.deleteLater()
            if name is not None:
                done(name)
            self.refresh()

        naming.finished = finished
        self._fit()
        naming.setFocus(Qt.FocusReason.OtherFocusReason)
        naming.selectAll()
