"""ENB-04."""

from helpers.example import Example
from topodesk.model.component import ComponentKind

FLAGGED = ("error Coaching",)


def draw(flagged: bool) -> Example:
    """An enabling team owns what a step needs, or a template to copy from."""
    made = Example()
    steps = {"Explore": "Find My Loan", "Draw down": "Draw Down"}
    made.lane("Borrow", "Borrower", dict(steps), {"Draw down": ["Loan contracts"]})
    made.team("Coaching", "enabling", basis=None, people=3)
    made.component("Loan contracts", "service", "Coaching" if flagged else "Draw Down")
    made.component("Sample service", "service", "Coaching", kind=ComponentKind.TEMPLATE)
    return made
