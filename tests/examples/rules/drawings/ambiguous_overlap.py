"""NOTE-03."""

from datetime import date

from helpers.example import Example

FLAGGED = ("info Draw Down ↔ Bank Platform",)


def draw(flagged: bool) -> Example:
    """A team collaborates with a whole platform, or with one team of it."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    place = made.platform("Bank Platform")
    for name in ("Account Data", "Payments"):
        made.team(name, "platform", basis=None, grouping=place)
    with_whom = "Bank Platform" if flagged else "Payments"
    weeks = {"start": date(2026, 11, 2), "expected_end": date(2026, 12, 18)}
    made.line(
        "collaboration", "Draw Down", with_whom, "find out how to pay within the hour", **weeks
    )
    return made
