"""The bar over the canvas while two scenarios are compared: which two, and which side is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import EDGE, MUTED
from topodesk.ui.panels.compare.stepper import Stepper
from topodesk.ui.panels.inspector.choice_field import StillCombo
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.flow import Flow
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.session.comparing import Comparing
    from topodesk.session.session import Session

SIDES = (("before", "Before", "7"), ("changes", "Changes", "8"), ("after", "After", "9"))
LONGEST = 60
"""Letters of a scenario's name in the bar."""
COMBO = 148
"""Pixels a scenario's name has in the bar."""
WAIT = 120
"""Milliseconds without an edit until what is compared is looked at again."""


class CompareBar(QWidget):
    """Hidden while nothing is compared."""

    def __init__(self) -> None:
        """Hidden."""
        super().__init__()
        self.setObjectName("compare-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self.before, self.after = _combo("Compare this scenario"), _combo("with this one")
        self.sides: dict[str, QPushButton] = {}
        self.close_button = button(
            "", "zoom", self._end, tip="Compare nothing any more", icon=icon("close", MUTED)
        )
        self.close_button.setAccessibleName("End comparing")
        self.stepper = Stepper()
        self._lay_out()
        for combo in (self.before, self.after):
            combo.activated.connect(self._chosen)
        self._soon = Soon(self, self.refresh)
        self._later = Soon(self, self._catch_up, WAIT)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Show what is compared of another design."""
        self._session = session
        for news in (session.on_view, session.on_scenario):
            news.append(self._soon.ask)
        session.on_change.append(lambda _change: self._heard())
        self.stepper.show_session(session)
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands."""
        comparing = self._comparing
        now = comparing.now if comparing else None
        if self._session is not None and now is not None:
            scenarios = [(s.id, s.name) for s in self._session.design.scenarios]
            _fill(self.before, scenarios, now.before)
            _fill(self.after, scenarios, now.after)
            self.sides[now.side.value].setChecked(True)
            self.stepper.refresh()
        self.setVisible(now is not None)

    # -- inside ----------------------------------------------------------------------------------

    @property
    def _comparing(self) -> Comparing | None:
        return self._session.comparing if self._session else None

    def _heard(self) -> None:
        if self._comparing is not None and (self._comparing.now or not self.isHidden()):
            self._soon.ask()
            self._later.ask()

    def _catch_up(self) -> None:
        if self._comparing is not None:
            self._comparing.catch_up()

    def _look(self, side: str) -> None:
        from topodesk.session.comparing import Side

        if self._comparing is not None:
            self._comparing.look(Side(side))

    def _chosen(self) -> None:
        if self._comparing is not None:
            self._comparing.between(self.before.currentData(), self.after.currentData())
            self.refresh()

    def _end(self) -> None:
        if self._comparing is not None:
            self._comparing.end()

    def _lay_out(self) -> None:
        group, segments = QButtonGroup(self), QWidget()
        middle = QHBoxLayout(segments)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(4)
        for side, word, key in SIDES:
            made = button(word, "segment", partial(self._look, side), tip=f"{word} ({key})")
            made.setCheckable(True)
            group.addButton(made)
            middle.addWidget(made)
            self.sides[side] = made
        parts = QWidget()
        flow = Flow(parts, 10)
        for part in (self.before, self.after, segments, self.stepper):
            flow.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(parts, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 7, 10, 7)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.stepper.said)


def _combo(purpose: str) -> QComboBox:
    combo = StillCombo()
    combo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    combo.setAccessibleName(purpose)
    combo.setMaxVisibleItems(14)
    combo.setFixedWidth(COMBO)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _fill(combo: QComboBox, scenarios: list[tuple[str, str]], shown: str) -> None:
    """List the scenarios, unless they stand there already, and show one of them."""
    wanted = [(id, " ".join(name[:LONGEST].split()) or "Unnamed") for id, name in scenarios]
    if [(combo.itemData(at), combo.itemText(at)) for at in range(combo.count())] != wanted:
        combo.clear()
        for id, name in wanted:
            combo.addItem(name, id)
    combo.setCurrentIndex(combo.findData(shown))
    combo.setToolTip(combo.currentText())
