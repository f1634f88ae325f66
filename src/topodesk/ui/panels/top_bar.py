"""The top bar: what is open, which scenario is shown, undo and redo, the proposal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE, TOP_BAR
from topodesk.ui.panels.compare.toggle import compare_button
from topodesk.ui.panels.design_name import DesignName
from topodesk.ui.panels.scenario_switch import ScenarioSwitch
from topodesk.ui.pieces.buttons import button_for

if TYPE_CHECKING:
    from topodesk.session.session import Session


class TopBar(QWidget):
    """Name left, scenarios in the middle of the window, what to do with it right."""

    def __init__(self, actions: Mapping[str, QAction], say: Callable[[str], None]) -> None:
        """A bar whose buttons trigger `actions`; `say` shows a sentence in the status bar."""
        super().__init__()
        self.setObjectName("top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_BAR)
        self.name = DesignName()
        self.switch = ScenarioSwitch(say)
        self.compare = compare_button(actions["compare"])
        self.switch.stand_beside(self.compare)
        right = QHBoxLayout()
        right.setSpacing(4)
        right.addStretch()
        for id, text, look in (
            ("undo", "Undo", "plain"),
            ("redo", "Redo", "plain"),
            ("export", "Export proposal…", "export"),
        ):
            made = button_for(actions[id], text, look)
            made.setObjectName(id)
            if look == "export":
                right.addSpacing(14)
            right.addWidget(made)
        columns = QGridLayout(self)
        columns.setContentsMargins(EDGE - 6, 0, EDGE + 4, 0)
        columns.setHorizontalSpacing(16)
        columns.addWidget(self.name, 0, 0)
        columns.addWidget(self.switch, 0, 1)
        columns.addLayout(right, 0, 2)
        columns.setColumnMinimumWidth(0, 180)
        columns.setColumnStretch(0, 10)
        columns.setColumnStretch(1, 14)
        columns.setColumnStretch(2, 10)

    def show_session(self, session: Session) -> None:
        """Show another design."""
        self.name.show_session(session)
        self.switch.show_session(session)

    def keep(self) -> None:
        """Keep what is being typed in the bar."""
        self.name.keep()
        if self.switch.naming is not None:
            self.switch.naming.finish(keep=True)
