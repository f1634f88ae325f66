"""ENB-05."""

from datetime import date

from helpers.example import Example
from topodesk.model.interaction import Capability, ConfirmedBy, Transferred

FLAGGED = ("info Coaching → Draw Down",)


def draw(flagged: bool) -> Example:
    """Help that has ended: as its teacher says, or as the team says that was helped."""
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
        exit_criterion="Three changes in a row without help",
        start=date(2026, 8, 3),
        actual_end=date(2026, 10, 23),
        transferred=Transferred.YES,
        confirmed_by=ConfirmedBy.PROVIDER if flagged else ConfirmedBy.RECEIVER,
    )
    return made
