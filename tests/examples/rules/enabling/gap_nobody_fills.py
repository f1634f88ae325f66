"""ENB-06."""

from helpers.example import Example
from topodesk.model.team import Capabilities, CapabilityState

FLAGGED = ("info Gap nobody fills: flagged",)


def draw(flagged: bool) -> Example:
    """Two teams lack testing, or one of them is about to use it as a self-service."""
    made = Example()
    states = (CapabilityState.MISSING, "missing" if flagged else "self_service")
    for team, state in zip(("Find My Loan", "Draw Down"), states, strict=True):
        lacks = Capabilities(testing=CapabilityState(state))
        made.team(team, on="Borrow", capabilities=lacks)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Coaching", "enabling", basis=None, people=3)
    return made
