"""OUT-04."""

from helpers.example import Example

FLAGGED = ("warning Borrowers wait a day less",)


def draw(flagged: bool) -> Example:
    """An outcome measured in story points, or in the days a borrower waits."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    outcome = made.records["outcome-borrowers-wait-a-day-less"]
    metric = "story points a sprint" if flagged else "days from application to money"
    made.add(outcome.with_(metric=metric))
    return made
