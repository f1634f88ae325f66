"""INT-07."""

from helpers.example import Example

FLAGGED = ("warning Pay Anywhere → Ledger",)


def draw(flagged: bool) -> Example:
    """A service that points at the platform, or at the team that uses it."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.team("Ledger", "platform", basis=None)
    ends = ("Pay Anywhere", "Ledger") if flagged else ("Ledger", "Pay Anywhere")
    made.line("xaas", *ends, "Pay Anywhere reads balances without asking")
    return made
