"""TEAM-07."""

from helpers.example import Example

FLAGGED = ("info Too few stream-aligned teams: flagged",)


def draw(flagged: bool) -> Example:
    """Two teams on a stream and two that support them, or none beside the stream."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    for team in ("Test Coaches", "Release Coaches") if flagged else ():
        made.team(team, "enabling", basis=None, people=3)
    return made
