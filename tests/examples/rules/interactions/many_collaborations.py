"""INT-03."""

from datetime import date

from helpers.example import Example

FLAGGED = ("warning Pay Anywhere",)


def draw(flagged: bool) -> Example:
    """Two collaborations of one team at the same time, or one after the other."""
    made = Example()
    made.lane("Spend", "Cardholder", {"Pay": "Pay Anywhere", "Track": "Know My Money"})
    made.team("Fraud Scoring", "complicated_subsystem", basis=None)
    made.line(
        "collaboration",
        "Pay Anywhere",
        "Know My Money",
        "find out which payments people forget",
        start=date(2026, 11, 2),
        expected_end=date(2026, 12, 18),
    )
    made.line(
        "collaboration",
        "Fraud Scoring",
        "Pay Anywhere",
        "learn why good payments abroad are declined",
        start=date(2026, 11, 2) if flagged else date(2027, 1, 11),
        expected_end=date(2027, 2, 26),
    )
    return made
