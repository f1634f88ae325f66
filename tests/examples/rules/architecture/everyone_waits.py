"""ARCH-14."""

from helpers.example import Example

FLAGGED = ("error Approvals",)

CHANGES = ("Offer on one page", "Pay out the same day", "Repay early", "Ask for more")


def draw(flagged: bool) -> Example:
    """Every change waits for one team, or one of four does."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Approvals", on="Borrow")
    for place, title in enumerate(CHANGES):
        waits = flagged or not place
        made.change(title, "Find My Loan", *(["Approvals"] if waits else []), stream="Borrow")
    return made
