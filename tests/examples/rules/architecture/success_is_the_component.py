"""ARCH-19."""

from helpers.example import MEASURED, Example
from topodesk.model.outcome import MetricKind

FLAGGED = ("warning Draw Down",)


def draw(flagged: bool) -> Example:
    """A team is measured by calls of its own service, or by loans that are drawn down."""
    made = Example()
    made.team("Draw Down", on="Borrow")
    made.stream("Borrow", "Borrower", {"Draw down": "Draw Down"})
    kind = MetricKind.COMPONENT_TECHNICAL if flagged else MetricKind.CUSTOMER
    said = "More calls each day" if flagged else "More loans are drawn down"
    made.outcome(said, stream="Borrow", teams=["Draw Down"], **{**MEASURED, "metric_kind": kind})
    return made
