"""OPS-02."""

from helpers.example import Example
from topodesk.model.product_ops import ProductOps

FLAGGED = ("error Product Operations",)


def draw(flagged: bool) -> Example:
    """Product operations approves the roadmap, or shows what slows everybody."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Repay": "Repay"})
    made.team("Product Operations", "enabling", basis=None, people=3)
    right = "Approves the roadmap of every team" if flagged else "Shows what slows every team"
    made.add(ProductOps(id="ops", team="team-product-operations", decision_rights=(right,)))
    return made
