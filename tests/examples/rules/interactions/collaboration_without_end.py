"""INT-01."""

from datetime import date

from helpers.example import Example

FLAGGED = ("error Pay Anywhere ↔ Know My Money",)


def draw(flagged: bool) -> Example:
    """A collaboration without an end, or with one."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.line(
        "collaboration",
        "Pay Anywhere",
        "Know My Money",
        "find out which payments people forget",
        start=date(2026, 11, 2),
        expected_end=None if flagged else date(2026, 12, 18),
    )
    return made
