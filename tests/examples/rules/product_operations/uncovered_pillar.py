"""OPS-03."""

from helpers.example import Example
from topodesk.model.product_ops import Pillars, ProductOps

FLAGGED = ("info Product Operations",)


def draw(flagged: bool) -> Example:
    """Product operations without customer insight, or with all three pillars."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Repay": "Repay"})
    made.team("Product Operations", "enabling", basis=None, people=3)
    names = ("Numbers on one page", "Interviews to watch", "Outcome template")
    data, market, process = (made.service(name, "Product Operations") for name in names)
    pillars = Pillars(data=(data,), market=() if flagged else (market,), process=(process,))
    made.add(ProductOps(id="ops", team="team-product-operations", pillars=pillars))
    return made
