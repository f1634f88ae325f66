"""ENB-03."""

from datetime import date

from helpers.example import Example
from topodesk.model.interaction import Capability, Transferred

FLAGGED = ("warning Coaching → Draw Down",)


def draw(flagged: bool) -> Example:
    """A team is helped with the same thing for the third time, or for the second."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Coaching", "enabling", basis=None, people=3)
    made.add(Capability(id="testing", name="testing"))
    begins = (date(2026, 1, 12), date(2026, 5, 4), date(2026, 11, 2))
    for start in begins if flagged else begins[1:]:
        over = start.month < 11
        made.line(
            "facilitating",
            "Coaching",
            "Draw Down",
            "Draw Down learns to test its own changes",
            capability="testing",
            exit_criterion="Three changes in a row without help",
            start=start,
            expected_end=start.replace(day=28),
            actual_end=start.replace(day=28) if over else None,
            transferred=Transferred.PARTLY if over else None,
        )
    return made
