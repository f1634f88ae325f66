"""ARCH-03."""

from helpers.example import Example

FLAGGED = ("info Quality Assurance",)


def draw(flagged: bool) -> Example:
    """A team that tests what others made, or one that helps borrowers."""
    made = Example()
    name = "Quality Assurance" if flagged else "Help with Loans"
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team(name, on="Borrow")
    return made
