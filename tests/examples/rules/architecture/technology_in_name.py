"""ARCH-01."""

from helpers.example import Example

FLAGGED = ("info Loans API",)


def draw(flagged: bool) -> Example:
    """A team called after a technology, or after what it does for borrowers."""
    made = Example()
    name = "Loans API" if flagged else "Draw Down"
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": name})
    return made
