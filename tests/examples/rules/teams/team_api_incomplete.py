"""TEAM-09."""

from helpers.example import Example
from topodesk.model.team import TeamApi

FLAGGED = ("info Draw Down",)


def draw(flagged: bool) -> Example:
    """A Team API that was begun, or one that is written."""
    made = Example()
    begun = TeamApi(focus="Money the same day", channels=("#draw-down",))
    whole = begun.with_(
        services_owned=("Payout status",),
        how_to_ask="Write in #draw-down.",
        versioning="Announced four weeks ahead",
        current_work=("Payouts within the hour",),
    )
    made.team("Draw Down", on="Borrow", team_api=begun if flagged else whole)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
