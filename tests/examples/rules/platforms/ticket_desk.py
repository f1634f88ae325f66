"""PLAT-02."""

from helpers.example import Example

FLAGGED = ("warning Cloud",)


def draw(flagged: bool) -> Example:
    """One of two services of a platform needs a ticket, or none."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Cloud", "platform", basis=None, product_manager=True)
    users = ["Find My Loan", "Draw Down"]
    made.service("Release path", "Cloud", self_service=True, consumers=users)
    made.service("Masked data", "Cloud", self_service=not flagged, consumers=users)
    return made
