"""TEAM-04."""

from helpers.example import Example
from topodesk.model.component import Complexity, Domain

FLAGGED = ("warning Find My Loan",)


def draw(flagged: bool) -> Example:
    """A complex domain beside a simple one, or in a team of its own."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    hard, easy = Complexity.COMPLEX, Complexity.SIMPLE
    mine, theirs = "team-find-my-loan", "team-draw-down"
    made.add(Domain(id="pricing", name="Pricing a loan", complexity=hard, owner_team=mine))
    owner = mine if flagged else theirs
    made.add(Domain(id="paying", name="Paying out", complexity=easy, owner_team=owner))
    return made
