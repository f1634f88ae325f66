"""SAFE-05."""

from helpers.example import Example
from topodesk.model.learning import Experiment, ExperimentResult, ExperimentStatus

FLAGGED = ("info Help by video",)


def draw(flagged: bool) -> Example:
    """A red result: with somebody at fault, or with what is known now."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    blaming = "The trial failed, and the blame lies with the call centre."
    learned = "People apply in the evening and do not want to be seen."
    made.add(
        Experiment(
            id="bet",
            title="Help by video",
            team="team-find-my-loan",
            status=ExperimentStatus.CONCLUDED,
            result=ExperimentResult.RED,
            learning=blaming if flagged else learned,
        )
    )
    return made
