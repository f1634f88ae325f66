"""INT-09."""

from helpers.example import Example

FLAGGED = ("info Know My Money → Pay Anywhere",)


def draw(flagged: bool) -> Example:
    """An interaction that nothing asks for, or one with a dependency behind it."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.team("Ledger", "platform", basis=None)
    made.needs("Know My Money", "Ledger")
    made.line("xaas", "Ledger", "Know My Money", "Know My Money reads balances without asking")
    made.line("facilitating", "Know My Money", "Pay Anywhere", "Pay Anywhere learns about budgets")
    if not flagged:
        made.needs("Pay Anywhere", "Know My Money")
    return made
