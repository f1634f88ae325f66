"""ARCH-18."""

from helpers.example import Example
from topodesk.model.outcome import Requester

FLAGGED = ("warning Draw Down",)

TITLES = ("Rewrite", "New cache", "More calls", "Cleaner code", "Another dashboard")


def draw(flagged: bool) -> Example:
    """Three of five initiatives were asked for by nobody else, or each was by customers."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Draw down": "Draw Down"}, outcome="Borrowers get paid")
    for place, title in enumerate(TITLES):
        own = flagged and place < 3
        made.initiative(
            title,
            "Draw Down",
            requester=Requester.OURSELVES if own else Requester.CUSTOMER,
            outcome=None if own else "outcome-borrowers-get-paid",
        )
    return made
