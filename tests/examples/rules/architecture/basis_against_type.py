"""ARCH-04."""

from helpers.example import Example

FLAGGED = ("error Draw Down",)


def draw(flagged: bool) -> Example:
    """A stream-aligned team drawn around the architecture, or around the stream."""
    made = Example()
    basis = "architecture" if flagged else "value_stream"
    made.team("Draw Down", on="Borrow", basis=basis)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
