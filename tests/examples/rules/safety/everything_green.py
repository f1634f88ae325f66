"""SAFE-04."""

from helpers.example import Example
from topodesk.model.learning import Experiment, ExperimentResult, ExperimentStatus

FLAGGED = ("info Everything is green: flagged",)


def draw(flagged: bool) -> Example:
    """Eight greens in a row, or seven and a red one with its lesson."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    for number in range(1, 9):
        red = number == 8 and not flagged
        made.add(
            Experiment(
                id=f"bet-{number}",
                title=f"Try {number}",
                team="team-find-my-loan",
                status=ExperimentStatus.CONCLUDED,
                result=ExperimentResult.RED if red else ExperimentResult.GREEN,
                learning="People apply in the evening." if red else "",
            )
        )
    return made
