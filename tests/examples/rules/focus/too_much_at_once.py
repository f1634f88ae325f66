"""FOCUS-04."""

from helpers.example import Example

FLAGGED = ("warning Find My Loan",)


def draw(flagged: bool) -> Example:
    """A team works on four things at once, or on two."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"})
    wanted = ["Answers in the evening", "Total cost first", "A student offer", "Fewer questions"]
    for title in wanted if flagged else wanted[:2]:
        made.initiative(title, "Find My Loan", outcome="outcome-borrowers-wait-a-day-less")
    return made
