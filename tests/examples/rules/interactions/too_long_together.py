"""INT-02."""

from datetime import date

from helpers.example import Example

FLAGGED = ("warning Pay Anywhere ↔ Know My Money",)


def draw(flagged: bool) -> Example:
    """A collaboration of 22 weeks, or of 7."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.line(
        "collaboration",
        "Pay Anywhere",
        "Know My Money",
        "find out which payments people forget",
        start=date(2026, 11, 2),
        expected_end=date(2027, 4, 2) if flagged else date(2026, 12, 18),
    )
    return made
