"""SAFE-02."""

from datetime import date

from helpers.example import Example
from topodesk.model.learning import Experiment, ExperimentStatus

FLAGGED = ("warning Total cost next to the rate",)


def draw(flagged: bool) -> Example:
    """An experiment runs: without a rule for success, or with one."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.add(
        Experiment(
            id="bet",
            title="Total cost next to the rate",
            team="team-find-my-loan",
            hypothesis="If the total cost is seen at once, more visitors ask for an answer.",
            metric="visitors who ask for an answer",
            success_rule="" if flagged else "at least 22 %",
            end=date(2026, 12, 18),
            status=ExperimentStatus.RUNNING,
        )
    )
    return made
