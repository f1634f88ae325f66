"""The form of the scenario, shown when nothing is selected."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.scenario import Scenario
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, found, refusing
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.way_out import WayOut
from topodesk.ui.panels.inspector.words import SCENARIO_KINDS


class ScenarioForm(Form):
    """What this way to organise claims, and what it puts before leadership."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self._way = WayOut(desk, self._design, lambda: desk.session.design.info.id)
        self.column.addWidget(self._way)
        self.text("name", "Name", "What this way to organise is called")
        self.choice("kind", "Kind", "Observations are softer in Today", SCENARIO_KINDS)
        self.text("decision", "Decision", "What is leadership to decide?", paragraph=True)
        self.text("vision", "Vision", "Where does this lead, in a sentence?", paragraph=True)
        self.text("why_now", "Why now", "What does it cost to wait?", paragraph=True)
        self.side_by_side(
            self.text("sponsor_role", "Sponsor", "Which role stands for it?"),
            self.date("review_date", "Review", "When to look again?"),
        )
        based = ListField(
            desk,
            "Based on",
            "Which scenario it was copied from, for the way there",
            add=self._base,
            names=lambda: (other.name for other in self._others()),
            remove=lambda _id: self.edit(based_on=None),
            empty="None",
            invitation="Name a scenario…",
        )
        self.add("based_on", based, lambda: tuple(self._based()))

    def refresh(self) -> None:
        """Show what is so now."""
        super().refresh()
        self._way.refresh()

    def _design(self) -> str:
        name = self.desk.session.design.info.name
        return f"‹ Design {name}" if name.strip() else "‹ The design"

    def _others(self) -> Iterator[Scenario]:
        here = self.desk.scenario
        return (other for other in self.desk.session.design.scenarios if other is not here)

    def _base(self, name: str) -> Edit:
        base = found((other.info for other in self._others()), name)
        if base is None:
            return refusing(f"There is no other scenario “{name[:60]}”.")
        return self.edit(based_on=base.id)

    def _based(self) -> Iterator[Row]:
        id = self.desk.scenario.info.based_on
        for other in self._others():
            if other.id == id:
                yield Row("", other.name, key=other.id)
