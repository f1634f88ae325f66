"""ARCH-22."""

from helpers.example import Example

FLAGGED = ("error Loans API",)


def draw(flagged: bool) -> Example:
    """Name, basis and work speak of architecture, or of borrowers."""
    made = Example()
    name = "Loans API" if flagged else "Draw Down"
    made.team(name, on="Borrow", basis="architecture" if flagged else "value_stream")
    made.lane(
        "Borrow",
        "Borrower",
        {"Explore": "Find My Loan", "Draw down": "" if flagged else name},
        {"Draw down": ["Loan contracts"]},
    )
    made.component("Loan contracts", "service", name)
    return made
