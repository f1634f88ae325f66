"""INT-05."""

from helpers.example import Example

FLAGGED = ("warning Know My Money → Pay Anywhere",)


def draw(flagged: bool) -> Example:
    """An interaction without a mode, or one that is a service."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.line(
        "undefined" if flagged else "xaas",
        "Know My Money",
        "Pay Anywhere",
        "Pay Anywhere shows the balance before a payment",
    )
    return made
