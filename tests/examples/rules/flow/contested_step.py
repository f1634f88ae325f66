"""FLOW-04."""

from helpers.example import Example
from topodesk.model.stream import JourneyStep

FLAGGED = ("warning Draw down",)


def draw(flagged: bool) -> Example:
    """Two teams carry a step: without a lead, or with one."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    step = made.records["step-draw-down"]
    assert isinstance(step, JourneyStep)
    both = (*step.responsible_teams, "team-find-my-loan")
    lead = None if flagged else "team-draw-down"
    made.add(step.with_(responsible_teams=both, lead_team=lead))
    return made
