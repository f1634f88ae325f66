"""ENB-02."""

from helpers.example import Example
from topodesk.model.interaction import Capability

FLAGGED = ("error Coaching → Draw Down",)


def draw(flagged: bool) -> Example:
    """A team is helped: until nobody knows when, or until it can do it alone."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Coaching", "enabling", basis=None, people=3)
    made.add(Capability(id="testing", name="testing"))
    made.line(
        "facilitating",
        "Coaching",
        "Draw Down",
        "Draw Down learns to test its own changes",
        capability="testing",
        exit_criterion="" if flagged else "Three changes in a row without help",
    )
    return made
