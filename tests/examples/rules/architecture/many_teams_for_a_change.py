"""ARCH-09."""

from helpers.example import Example

FLAGGED = ("error Borrow",)

RELAY = ("Find My Loan", "Draw Down", "Testing", "Running", "Approvals")


def draw(flagged: bool) -> Example:
    """Every change passes five teams, or is done by one."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": RELAY[0], "Draw down": RELAY[1]})
    for team in RELAY[2:]:
        made.team(team, on="Borrow")
    for place, title in enumerate(("Offer on one page", "Pay out the same day")):
        made.change(title, *(RELAY if flagged else RELAY[place : place + 1]), stream="Borrow")
    return made
