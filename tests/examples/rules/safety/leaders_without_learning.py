"""SAFE-07."""

from helpers.example import Example
from topodesk.model.learning import LeaderLearning

FLAGGED = ("info Leaders have shared no learning of their own: flagged",)


def draw(flagged: bool) -> Example:
    """A proposal: without a word of its sponsor, or with what the sponsor learned."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    if not flagged:
        made.add(
            LeaderLearning(
                id="learned",
                sponsor_role="Chief Product Officer",
                believed="One strong core team makes every product faster.",
                learned="Every product waited for it.",
            )
        )
    return made
