"""OUT-07."""

from datetime import date

from helpers.example import Example

FLAGGED = ("warning Borrowers wait a day less",)


def draw(flagged: bool) -> Example:
    """The date of an outcome has passed: without a result, or with one."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    outcome = made.records["outcome-borrowers-wait-a-day-less"]
    result = "" if flagged else "2.5 days"
    made.add(outcome.with_(due=date(2026, 9, 30), result=result))
    return made
