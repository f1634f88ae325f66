"""CHG-02."""

from datetime import date

from helpers.example import Example
from topodesk.model.transition import ChangeItem

FLAGGED = ("warning Both streams get teams of their own",)


def draw(flagged: bool) -> Example:
    """Ten of 28 people change team on one day, or four of them."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.lane("Pay", "Cardholder", {"Pay": "Pay Anywhere", "Dispute": "Make It Right"})
    made.add(
        ChangeItem(
            id="step",
            title="Both streams get teams of their own",
            people_moved=10 if flagged else 4,
            by=date(2027, 3, 31),
        )
    )
    return made
