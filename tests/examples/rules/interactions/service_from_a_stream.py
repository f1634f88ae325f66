"""INT-06."""

from helpers.example import Example

FLAGGED = ("warning Know My Money → Pay Anywhere",)


def draw(flagged: bool) -> Example:
    """A service offered by a stream-aligned team, or by a platform."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.team("Ledger", "platform", basis=None)
    provider = "Know My Money" if flagged else "Ledger"
    made.line(
        "xaas",
        provider,
        "Pay Anywhere",
        "Pay Anywhere reads balances without asking",
        service=made.service("Balances", provider, self_service=True),
    )
    return made
