"""FLOW-02."""

from helpers.example import Example

FLAGGED = ("error Borrow",)


def draw(flagged: bool) -> Example:
    """A stream that ends with nobody, or with a borrower."""
    made = Example()
    customer = None if flagged else "Borrower"
    made.lane("Borrow", customer, {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
