"""OPS-04."""

from helpers.example import Example
from topodesk.model.product_ops import ProductOps

FLAGGED = ("info Product Operations",)


def draw(flagged: bool) -> Example:
    """Twelve product managers are trained by the head of product, or by product operations."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Repay": "Repay"})
    made.team("Product Operations", "enabling", basis=None, people=3)
    role = "Head of Product" if flagged else "Product Operations"
    ops = ProductOps(id="ops", team="team-product-operations", pm_count=12, training_role=role)
    made.add(ops)
    return made
