"""ARCH-15."""

from helpers.example import Example

FLAGGED = ("error Draw Down",)


def draw(flagged: bool) -> Example:
    """Three teams wait for each other in a circle, or in a row."""
    made = Example()
    teams = ("Find My Loan", "Draw Down", "Repay")
    steps = dict(zip(("Explore", "Draw down", "Pay back"), teams, strict=True))
    made.lane("Borrow", "Borrower", steps)
    made.needs(teams[0], teams[1])
    made.needs(teams[1], teams[2])
    if flagged:
        made.needs(teams[2], teams[0])
    return made
