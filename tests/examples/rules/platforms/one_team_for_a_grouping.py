"""PLAT-03."""

from helpers.example import Example

FLAGGED = ("info Cloud",)


def draw(flagged: bool) -> Example:
    """Eleven people are the platform of sixty, or they stand in one with another team."""
    made = Example()
    steps = {"Explore": "Find My Loan", "Sign": "Sign", "Draw down": "Draw Down", "Repay": "Repay"}
    for team in steps.values():
        made.team(team, on="Borrow", people=13)
    made.lane("Borrow", "Borrower", dict(steps))
    around = None if flagged else made.platform("Bank platform")
    made.team("Cloud", "platform", basis=None, people=11, grouping=around)
    if not flagged:
        made.team("Payments", "platform", basis=None, people=7, grouping=around)
    return made
