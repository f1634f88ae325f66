"""SAFE-03."""

from helpers.example import Example
from topodesk.model.learning import Experiment, ExperimentResult, ExperimentStatus

FLAGGED = ("warning Total cost next to the rate",)


def draw(flagged: bool) -> Example:
    """A red result: and nothing learned, or with what is known now."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    learned = "Fewer look further, and more of those who do apply."
    made.add(
        Experiment(
            id="bet",
            title="Total cost next to the rate",
            team="team-find-my-loan",
            status=ExperimentStatus.CONCLUDED,
            result=ExperimentResult.RED,
            measured_value="17 %",
            learning="" if flagged else learned,
        )
    )
    return made
