"""FLOW-05."""

from helpers.example import Example

FLAGGED = ("warning Money",)


def draw(flagged: bool) -> Example:
    """One team for two streams, or one for each."""
    made = Example()
    second = "Money" if flagged else "Cards"
    made.lane("Borrow", "Borrower", {"Draw down": "Money"}, {"Draw down": ["Loan contracts"]})
    made.lane("Spend", "Cardholder", {"Pay": second}, {"Pay": ["Card payments"]})
    made.component("Loan contracts", "service", "Money")
    made.component("Card payments", "service", second)
    return made
