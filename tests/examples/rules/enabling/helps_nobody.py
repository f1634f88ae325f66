"""ENB-01."""

from helpers.example import Example
from topodesk.model.interaction import Capability
from topodesk.model.team import Capabilities, CapabilityState

FLAGGED = ("warning Coaching",)


def draw(flagged: bool) -> Example:
    """An enabling team that helps nobody, or one that teaches a team what it lacks."""
    made = Example()
    made.team("Draw Down", on="Borrow", capabilities=Capabilities(testing=CapabilityState.MISSING))
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Coaching", "enabling", basis=None, people=3)
    if not flagged:
        made.add(Capability(id="testing", name="testing"))
        made.line(
            "facilitating",
            "Coaching",
            "Draw Down",
            "Draw Down learns testing until it can do it alone",
            capability="testing",
            exit_criterion="Draw Down tests three changes in a row without help",
        )
    return made
