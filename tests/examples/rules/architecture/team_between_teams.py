"""ARCH-06."""

from helpers.example import Example

FLAGGED = ("warning Ledger",)


def draw(flagged: bool) -> Example:
    """A team that serves teams only: without a type, or as a platform."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    if flagged:
        made.team("Ledger", "undefined", basis="domain_capability")
    else:
        made.team("Ledger", "platform", basis=None)
    for team in ("Pay Anywhere", "Know My Money"):
        made.line("xaas", "Ledger", team, "reads balances without asking", self_service=True)
    return made
