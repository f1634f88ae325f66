"""CHG-01."""

from helpers.example import Example

FLAGGED = ("warning No strategy behind the structure: flagged",)


def draw(flagged: bool) -> Example:
    """A proposal without a word on why now, or with vision, reason and outcome."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.scenario_info = made.scenario_info.with_(
        vision="Nobody waits a week for a loan.",
        why_now="" if flagged else "Two rivals pay out the same day.",
    )
    return made
