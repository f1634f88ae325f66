"""ARCH-16."""

from helpers.example import Example
from topodesk.model.outcome import MetricKind

FLAGGED = ("error Cloud",)


def draw(flagged: bool) -> Example:
    """A platform that others ask by ticket and wait for, or one they use themselves."""
    made = Example()
    users = ("Find My Loan", "Draw Down")
    made.lane("Borrow", "Borrower", dict(zip(("Explore", "Draw down"), users, strict=True)))
    made.team("Cloud", "platform", basis=None, product_manager=True)
    for user in users:
        made.line("xaas", "Cloud", user, "runs what it makes", self_service=not flagged)
    made.service(
        "Run it",
        "Cloud",
        self_service=not flagged,
        consumers=users,
        feedback_measure="asked every month",
    )
    made.outcome("Teams run a change in a day", teams=["Cloud"], metric_kind=MetricKind.FLOW)
    waits = ["Cloud"] if flagged else []
    made.change("Offer on one page", users[0], *waits, stream="Borrow")
    made.change("Pay out the same day", users[1], *waits, stream="Borrow")
    return made
