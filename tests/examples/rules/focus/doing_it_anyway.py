"""FOCUS-02."""

from helpers.example import Example

FLAGGED = ("warning Loans through brokers and Offer loans through brokers",)


def draw(flagged: bool) -> Example:
    """A team works on what it said it would not do, or on something else."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"})
    made.no("Loans through brokers", team="Find My Loan", reason="Own customers first.")
    title = "Offer loans through brokers" if flagged else "Show the total cost"
    made.initiative(title, "Find My Loan", outcome="outcome-borrowers-wait-a-day-less")
    return made
