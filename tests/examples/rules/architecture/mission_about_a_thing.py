"""ARCH-02."""

from helpers.example import Example

FLAGGED = ("warning Draw Down",)


def draw(flagged: bool) -> Example:
    """A mission about a database, or about borrowers."""
    made = Example()
    about = "Own and maintain the loans database."
    mission = about if flagged else "We help borrowers to have their money the same day."
    made.team("Draw Down", on="Borrow", mission=mission)
    made.stream("Borrow", "Borrower", {"Draw down": "Draw Down"})
    made.outcome("More loans are paid out the same day", stream="Borrow")
    return made
