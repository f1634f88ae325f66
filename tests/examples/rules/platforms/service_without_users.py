"""PLAT-01."""

from datetime import date

from helpers.example import Example

FLAGGED = ("warning Masked data",)


def draw(flagged: bool) -> Example:
    """A platform offers something for a year: to nobody, or to a stream team."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Cloud", "platform", basis=None)
    users = ["Find My Loan", "Draw Down"]
    made.service("Release path", "Cloud", self_service=True, consumers=users)
    made.service(
        "Masked data",
        "Cloud",
        self_service=True,
        consumers=[] if flagged else users[:1],
        launched=date(2025, 11, 3),
    )
    return made
