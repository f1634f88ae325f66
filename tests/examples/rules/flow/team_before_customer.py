"""FLOW-01."""

from helpers.example import Example

FLAGGED = ("error Draw Down",)


def draw(flagged: bool) -> Example:
    """Changes end with a release team, or with the team that makes them."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Release", "undefined", basis="function", people=4)
    last = ["Release"] if flagged else []
    made.change("Pay out the same day", "Draw Down", *last, stream="Borrow")
    made.change("Sign on the phone", "Draw Down", *last, stream="Borrow")
    return made
