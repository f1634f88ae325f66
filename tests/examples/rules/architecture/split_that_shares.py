"""ARCH-20."""

from helpers.example import Example
from topodesk.model.stream import JourneyStep

FLAGGED = ("warning App",)


def draw(flagged: bool) -> Example:
    """Two teams carry the same steps on two channels, or one step each."""
    made = Example()
    for team in ("App", "Branch"):
        made.team(team, on="Borrow", basis="channel")
    made.lane("Borrow", "Borrower", {"Explore": "App", "Draw down": "Branch"})
    if flagged:
        for id in ("step-explore", "step-draw-down"):
            step = made.records[id]
            assert isinstance(step, JourneyStep)
            both = ("team-app", "team-branch")
            made.add(step.with_(responsible_teams=both, lead_team="team-app"))
    return made
