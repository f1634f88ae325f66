"""NOTE-01."""

from helpers.example import Example

FLAGGED = ("info Account Data",)


def draw(flagged: bool) -> Example:
    """A platform stands on the stream it serves, or below it."""
    made = Example()
    on = "Borrow" if flagged else None
    made.team("Account Data", "platform", on=on, basis=None)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    for team in ("Find My Loan", "Draw Down"):
        made.line("xaas", "Account Data", team, self_service=True)
    return made
