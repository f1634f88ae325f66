"""TEAM-03."""

from datetime import date

from helpers.example import Example
from topodesk.model.team import LoadReading

FLAGGED = ("warning Draw Down",)


def draw(flagged: bool) -> Example:
    """A load of 4.2 of 5, or of 2.6."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    more = 1.6 if flagged else 0
    made.add(
        LoadReading(
            id="reading",
            team="team-draw-down",
            date=date(2026, 11, 6),
            answers_n=6,
            domain=2.4 + more,
            tooling=2.8 + more,
            interruptions=3 + more,
            dependencies=2.2 + more,
        )
    )
    return made
