"""ARCH-05."""

from helpers.example import Example

FLAGGED = ("warning Loan Desk",)


def draw(flagged: bool) -> Example:
    """A team owns what two steps need, and carries none of them, or one."""
    made = Example()
    made.team("Loan Desk", on="Borrow")
    made.lane(
        "Borrow",
        "Borrower",
        {"Explore": "Find My Loan", "Draw down": "" if flagged else "Loan Desk"},
        {"Explore": ["Interest rates"], "Draw down": ["Loan contracts"]},
    )
    made.component("Interest rates", "service", "Loan Desk")
    made.component("Loan contracts", "service", "Loan Desk")
    return made
