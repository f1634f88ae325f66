"""SAFE-06."""

from datetime import date

from helpers.example import Example
from topodesk.model.learning import SafetyPulse
from topodesk.model.transition import ChangeItem, Horizon

FLAGGED = ("warning Safety not asked, or low, before a large change: flagged",)


def draw(flagged: bool) -> Example:
    """Half of the people change team: and nobody has asked them, or a month ago."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    moved = ChangeItem(id="step", title="Draw Down forms", people_moved=7, horizon=Horizon.NOW)
    made.add(moved)
    if not flagged:
        made.add(SafetyPulse(id="pulse", date=date(2026, 10, 19), answers_n=12, mean=3.9))
    return made
