"""OUT-03."""

from helpers.example import Example

FLAGGED = ("warning Borrowers wait a day less",)


def draw(flagged: bool) -> Example:
    """An outcome of which nobody knows where it stands today, or one that is measured."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    outcome = made.records["outcome-borrowers-wait-a-day-less"]
    made.add(outcome.with_(baseline="" if flagged else "3 days"))
    return made
