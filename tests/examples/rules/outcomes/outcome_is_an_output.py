"""OUT-02."""

from helpers.example import Example

FLAGGED = ("warning Launch the new loan app",)


def draw(flagged: bool) -> Example:
    """A stream is there for a launch, or for what borrowers do differently."""
    made = Example()
    wanted = "Launch the new loan app" if flagged else "More borrowers decide in one sitting"
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"}, outcome=wanted)
    return made
