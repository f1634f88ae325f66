"""FLOW-08."""

from helpers.example import Example
from topodesk.model.transition import ChangeItem, Horizon

FLAGGED = ("warning Draw Down → Make It Right",)


def draw(flagged: bool) -> Example:
    """A team waits for one of another stream: with nothing planned, or with a step that ends it."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Dispute": "Make It Right"})
    step = ChangeItem(id="step", title="Let Draw Down undo payouts", horizon=Horizon.NOW)
    if not flagged:
        made.add(step)
    made.needs("Draw Down", "Make It Right", plan_link=None if flagged else step.id)
    return made
