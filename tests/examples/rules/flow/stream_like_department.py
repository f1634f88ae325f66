"""FLOW-07."""

from helpers.example import Example

FLAGGED = ("warning Backend Maintenance",)


def draw(flagged: bool) -> Example:
    """A stream called after a layer and a function, or after what a borrower gets."""
    made = Example()
    name = "Backend Maintenance" if flagged else "Borrow"
    made.lane(name, "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
