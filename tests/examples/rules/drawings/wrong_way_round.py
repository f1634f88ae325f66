"""NOTE-02."""

from helpers.example import Example

FLAGGED = ("warning Draw Down → Account Data",)


def draw(flagged: bool) -> Example:
    """The triangle points at the platform that offers the service, or at the team that uses it."""
    made = Example()
    made.team("Account Data", "platform", basis=None)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    service = made.service("Who is who", "Account Data", self_service=True)
    sides = ("Draw Down", "Account Data") if flagged else ("Account Data", "Draw Down")
    made.line("xaas", *sides, service=service)
    return made
