"""FLOW-06."""

from helpers.example import Example
from topodesk.model.flow import TypicalChange, WalkStop

FLAGGED = ("warning Pay out the same day",)


def draw(flagged: bool) -> Example:
    """A change that waits 38 days for 4 days of work, or 3 days."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    waits = (10, 28) if flagged else (1, 2)
    made.add(
        TypicalChange(
            id="change",
            title="Pay out the same day",
            stream="stream-borrow",
            walk=(
                WalkStop(team="team-find-my-loan", work_days=1, wait_days=waits[0]),
                WalkStop(team="team-draw-down", work_days=3, wait_days=waits[1]),
            ),
        )
    )
    return made
