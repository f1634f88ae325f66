"""FOCUS-05."""

from helpers.example import Example

FLAGGED = ("info Paper statements",)


def draw(flagged: bool) -> Example:
    """A team drops a component, and nobody takes it over, or the team that needs it does."""
    made = Example()
    steps = {"Explore": "Find My Loan", "Repay": "Repay"}
    made.lane("Borrow", "Borrower", dict(steps), {"Repay": ["Letter printing"]})
    made.component("Letter printing", "service", owner="Find My Loan")
    made.no(
        "Paper statements",
        team="Find My Loan",
        reason="One in fifty is read.",
        drops="component-letter-printing",
        rehomed_to=None if flagged else "team-repay",
    )
    return made
