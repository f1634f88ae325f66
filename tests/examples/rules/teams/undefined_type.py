"""TEAM-02."""

from helpers.example import Example

FLAGGED = ("warning Draw Down",)


def draw(flagged: bool) -> Example:
    """A team of a proposal without a type, or with one."""
    made = Example()
    made.team("Draw Down", "undefined" if flagged else "stream_aligned", on="Borrow")
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
