"""FOCUS-03."""

from helpers.example import Example

FLAGGED = ("info Loans through brokers",)


def draw(flagged: bool) -> Example:
    """A no without a reason, or with one."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"})
    reason = "" if flagged else "Own customers first."
    made.no("Loans through brokers", team="Find My Loan", reason=reason)
    return made
