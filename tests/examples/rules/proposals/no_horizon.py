"""CHG-03."""

from datetime import date

from helpers.example import Example
from topodesk.model.transition import ChangeItem, Horizon

FLAGGED = ("warning Borrow becomes two teams", "warning No horizon or review: flagged")


def draw(flagged: bool) -> Example:
    """A step and a proposal without a date, or with a horizon and a review."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    horizon = None if flagged else Horizon.NEXT_QUARTER
    title = "Borrow becomes two teams"
    made.add(ChangeItem(id="step", title=title, people_moved=2, horizon=horizon))
    review = None if flagged else date(2027, 6, 30)
    made.scenario_info = made.scenario_info.with_(review_date=review)
    return made
