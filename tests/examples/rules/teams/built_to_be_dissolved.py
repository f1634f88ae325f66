"""TEAM-08."""

from datetime import date

from helpers.example import Example

FLAGGED = ("warning Draw Down",)


def draw(flagged: bool) -> Example:
    """A team that ends in spring, or one that stays."""
    made = Example()
    made.team("Draw Down", on="Borrow", planned_end=date(2027, 3, 31) if flagged else None)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
