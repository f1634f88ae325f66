"""INT-04."""

from helpers.example import Example

FLAGGED = ("warning Make It Right → Know My Money",)


def draw(flagged: bool) -> Example:
    """A purpose that only repeats the mode, or says who can do what afterwards."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Track": "Know My Money", "Dispute": "Make It Right"})
    idle = "facilitating the team"
    purpose = idle if flagged else "Know My Money answers disputes about budgets alone"
    made.line("facilitating", "Make It Right", "Know My Money", purpose)
    return made
