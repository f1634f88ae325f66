"""SAFE-01."""

from helpers.example import Example
from topodesk.model.learning import Experiment
from topodesk.model.transition import ChangeItem, Horizon

FLAGGED = ("warning Change proposal without an experiment: flagged",)


def draw(flagged: bool) -> Example:
    """Two teams are formed: all at once, or one of them for a quarter first."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    for team in ("Find My Loan", "Draw Down"):
        made.add(ChangeItem(id=f"step-{team[:4]}", title=f"{team} forms", horizon=Horizon.NOW))
    if not flagged:
        made.add(Experiment(id="bet", title="Draw Down first, for one quarter"))
    return made
