"""OUT-06."""

from helpers.example import Example

FLAGGED = ("warning Borrowers wait a day less",)


def draw(flagged: bool) -> Example:
    """Four teams share an outcome, and nobody answers for it, or one of them does."""
    made = Example()
    steps = {"Explore": "Find My Loan", "Sign": "Sign", "Draw down": "Draw Down", "Repay": "Repay"}
    made.lane("Borrow", "Borrower", dict(steps))
    outcome = made.records["outcome-borrowers-wait-a-day-less"]
    made.add(outcome.with_(accountable_team=None if flagged else "team-draw-down"))
    return made
