"""OPS-01."""

from helpers.example import Example
from topodesk.model.product_ops import ProductOps

FLAGGED = ("info Product management is scaling without product operations: flagged",)


def draw(flagged: bool) -> Example:
    """Five product managers whom nobody supports, or product operations does."""
    made = Example()
    steps = {"Explore": "Find My Loan", "Sign": "Sign", "Draw down": "Draw Down"}
    steps |= {"Change": "Make It Fit", "Repay": "Repay"}
    for team in steps.values():
        made.team(team, on="Borrow", product_manager=True)
    made.lane("Borrow", "Borrower", dict(steps))
    if not flagged:
        made.team("Product Operations", "enabling", basis=None, people=3)
        made.add(ProductOps(id="ops", team="team-product-operations", pm_count=5))
    return made
