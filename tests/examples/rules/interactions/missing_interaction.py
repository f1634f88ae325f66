"""INT-08."""

from helpers.example import Example

FLAGGED = ("warning Pay Anywhere and Ledger",)


def draw(flagged: bool) -> Example:
    """A team waits for another: without an interaction, or with one."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.team("Ledger", "platform", basis=None)
    made.needs("Pay Anywhere", "Ledger")
    if not flagged:
        made.line("xaas", "Ledger", "Pay Anywhere", "Pay Anywhere reads balances without asking")
    return made
