"""CHG-04."""

from helpers.example import Example
from topodesk.model.team import LoadReading

FLAGGED = ("warning Find My Loan",)


def draw(flagged: bool) -> Example:
    """A team has far more to carry than today, or hardly more."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    reading = LoadReading(id="load", team="team-find-my-loan", answers_n=7, domain=2, tooling=2)
    made.add(reading)
    made.was()
    made.add(reading.with_(domain=3.5 if flagged else 2.5))
    return made
