"""OUT-05."""

from helpers.example import Example

FLAGGED = ("info Rewrite the calculator",)


def draw(flagged: bool) -> Example:
    """One of two pieces of work serves no outcome, or both serve the one of the stream."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    serves = "outcome-borrowers-wait-a-day-less"
    made.initiative("Answers in the evening", "Find My Loan", outcome=serves)
    outcome = None if flagged else serves
    made.initiative("Rewrite the calculator", "Find My Loan", outcome=outcome)
    return made
