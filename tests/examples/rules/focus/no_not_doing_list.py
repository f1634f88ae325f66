"""FOCUS-01."""

from helpers.example import Example

FLAGGED = ("warning Borrow", "warning Find My Loan")


def draw(flagged: bool) -> Example:
    """A stream and its team say no to nothing, or each has an entry on its list."""
    made = Example()
    made.no("A second brand", reason="One is enough to look after.")
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"})
    if not flagged:
        made.no("Mortgages", stream="Borrow", reason="Different law, different partners.")
        made.no("Comparing other banks", team="Find My Loan", reason="A clear price comes first.")
    return made
