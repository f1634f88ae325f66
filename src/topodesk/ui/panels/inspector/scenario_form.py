"""The form of the scenario, shown when nothing is selected."""

from __future__ import annotations

from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.words import SCENARIO_KINDS


class ScenarioForm(Form):
    """What this way to organise claims, and what it puts before leadership."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.text("name", "Name", "What this way to organise is called")
        self.choice("kind", "Kind", "Observations are softer in Today", SCENARIO_KINDS)
        self.text("decision", "Decision", "The question leadership is to decide", paragraph=True)
        self.text("vision", "Vision", "Where this leads, in a sentence", paragraph=True)
        self.text("why_now", "Why now", "What it costs to wait", paragraph=True)
        self.side_by_side(
            self.text("sponsor_role", "Sponsor", "Which role stands for it"),
            self.date("review_date", "Review", "When to look again"),
        )
