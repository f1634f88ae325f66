"""Walks through the dated steps of a transition; what a step is about stays bright on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel, label

if TYPE_CHECKING:
    from topodesk.model.transition import ChangeItem
    from topodesk.session.comparing import Comparing
    from topodesk.session.session import Session

HIGH = 30
"""As high as the buttons beside it."""
HORIZONS = {
    "now": "now",
    "this_quarter": "this quarter",
    "next_quarter": "next quarter",
    "6_12m": "in 6 to 12 months",
    "12_18m": "in 12 to 18 months",
}


class Stepper(QWidget):
    """Two arrows and where one stands; hidden where no steps are written down."""

    def __init__(self) -> None:
        """Without steps."""
        super().__init__()
        self._session: Session | None = None
        self.said = StepWords()
        self.back = button("", "zoom", lambda: self.go(-1), icon=icon("chevron-left", MUTED))
        self.on = button("", "zoom", lambda: self.go(1), icon=icon("chevron-right", MUTED))
        for arrow, words in ((self.back, "Previous step"), (self.on, "Next step")):
            arrow.setToolTip(words)
            arrow.setAccessibleName(words)
        self.place = label("", "label")
        self.setFixedHeight(HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self.back, self.place, self.on):
            row.addWidget(part)

    def show_session(self, session: Session) -> None:
        """Walk through the steps of another design."""
        self._session = session

    def refresh(self) -> None:
        """Show where one stands."""
        comparing = self._comparing
        steps = comparing.steps if comparing and comparing.now else ()
        item = comparing.step if comparing else None
        self.setVisible(bool(steps))
        self.back.setEnabled(item is not None)
        self.on.setEnabled(bool(steps) and item is not steps[-1])
        count = "1 step" if len(steps) == 1 else f"{len(steps)} steps"
        at = steps.index(item) + 1 if item in steps else 0
        self.place.setText(f"{at} of {len(steps)}" if at else count)
        self.place.setToolTip("The dated steps from one to the other")
        self.said.show_step(item, at, len(steps))

    def go(self, by: int) -> None:
        """One step on, or back; before the first one stands the whole."""
        comparing = self._comparing
        if comparing is None or comparing.now is None:
            return
        place = comparing.now.step
        wanted = (-1 if place is None else place) + by
        if wanted < len(comparing.steps):
            comparing.stand_at(wanted if wanted >= 0 else None)

    @property
    def _comparing(self) -> Comparing | None:
        return self._session.comparing if self._session else None


class StepWords(QWidget):
    """What a step says: its title, when and who; from what to what. Hidden without one."""

    def __init__(self) -> None:
        """Hidden."""
        super().__init__()
        self.title = ShortLabel("", "strong")
        self.line = ShortLabel("", "muted")
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.way = ShortLabel("", "muted")
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(2)
        rows.addWidget(self.title, 0, 0)
        rows.addWidget(self.line, 0, 1)
        rows.addWidget(self.way, 1, 0, 1, 2)
        rows.setColumnStretch(0, 5)
        rows.setColumnStretch(1, 4)
        self.hide()

    def show_step(self, item: ChangeItem | None, place: int, count: int) -> None:
        """Say what a step says."""
        self.setVisible(item is not None)
        if item is not None:
            self.title.setText(f"Step {place} of {count}: {item.title}")
            self.line.setText(_when_and_who(item))
            self.way.setText(_way(item))
            self.way.setVisible(bool(self.way.text()))


def _when_and_who(item: ChangeItem) -> str:
    """By 2027-03 · 21 people move · Chief Product Officer."""
    from topodesk.compare.names import people

    when = f"by {item.by:%Y-%m}" if item.by else HORIZONS[item.horizon] if item.horizon else ""
    count = item.people_moved
    moves = f"{people(count)} move{'s' if count == 1 else ''}" if count else ""
    words = " · ".join(part for part in (when, moves, item.owner_role.strip()) if part)
    return words[:1].upper() + words[1:]


def _way(item: ChangeItem) -> str:
    """Loans in six queues → One team."""
    return " → ".join(part for part in (item.from_text.strip(), item.to_text.strip()) if part)
