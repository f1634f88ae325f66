"""TEAM-01."""

from helpers.example import Example

FLAGGED = ("error Repay", "warning Draw Down", "info Find My Loan")


def draw(flagged: bool) -> Example:
    """Teams of 3, 12 and 18 people, or of 6, 7 and 8."""
    made = Example()
    sizes = (3, 12, 18) if flagged else (6, 7, 8)
    teams = ("Find My Loan", "Draw Down", "Repay")
    for team, people in zip(teams, sizes, strict=True):
        made.team(team, on="Borrow", people=people)
    made.lane(
        "Borrow", "Borrower", dict(zip(("Explore", "Draw down", "Repay"), teams, strict=True))
    )
    return made
