"""INT-10."""

from helpers.example import Example
from topodesk.model.team import TeamApi

FLAGGED = ("warning Ledger",)


def draw(flagged: bool) -> Example:
    """A platform team whose promises are nowhere, or in its Team API."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    api = TeamApi() if flagged else TeamApi(service_levels="Answers within a second, day and night")
    made.team("Ledger", "platform", basis=None, team_api=api)
    made.line("xaas", "Ledger", "Pay Anywhere", "Pay Anywhere reads balances without asking")
    return made
