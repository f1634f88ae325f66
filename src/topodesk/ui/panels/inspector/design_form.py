"""The form of the design as a whole, and of a team that is listed but has no place yet."""

from __future__ import annotations

from topodesk.model.record import Record
from topodesk.session.trip_words import capital
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.facts.group_form import FactsForm
from topodesk.ui.panels.inspector.facts.groups import DETAILS
from topodesk.ui.panels.inspector.way_out import WayOut


class OfDesignForm(FactsForm):
    """Facts of a record that belongs to the design, and a way back to the shown scenario."""

    def __init__(self, desk: Desk, kind: type[Record]) -> None:
        """The fields of what matters first."""
        super().__init__(desk, DETAILS[kind].facts, shared=True)
        self._way = WayOut(desk, lambda: f"‹ Scenario {capital(desk.scenario.name)}", lambda: "")
        self.column.insertWidget(0, self._way)

    def refresh(self) -> None:
        """Show what is so now."""
        super().refresh()
        self._way.refresh()
