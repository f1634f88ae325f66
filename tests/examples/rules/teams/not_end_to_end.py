"""TEAM-06."""

from helpers.example import Example
from topodesk.model.team import Capabilities, CapabilityState

FLAGGED = ("warning Draw Down",)


def draw(flagged: bool) -> Example:
    """A team without testing and monitoring, or with one and learning the other."""
    made = Example()
    here, learning = CapabilityState.IN_TEAM, CapabilityState.LEARNING
    gone = CapabilityState.MISSING
    able = Capabilities(**dict.fromkeys(Capabilities.model_fields, here))
    lacking = able.with_(
        testing=gone if flagged else here, monitoring=gone if flagged else learning
    )
    made.team("Find My Loan", on="Borrow", capabilities=able)
    made.team("Draw Down", on="Borrow", capabilities=lacking)
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    return made
