"""OUT-01."""

from helpers.example import Example

FLAGGED = ("error Borrow", "warning Find My Loan")


def draw(flagged: bool) -> Example:
    """A stream and its team without an outcome, or with one."""
    made = Example()
    made.team("Find My Loan", on="Borrow")
    made.stream("Borrow", "Borrower", {"Explore": "Find My Loan"})
    if not flagged:
        made.outcome("More loans are paid the same day", stream="Borrow", teams=["Find My Loan"])
    return made
