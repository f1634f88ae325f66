"""ARCH-17."""

from helpers.example import Example
from topodesk.model.team import SubsystemReason

FLAGGED = ("warning Rates",)


def draw(flagged: bool) -> Example:
    """A team for what many reuse, or for what takes a year to learn."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan"}, {"Explore": ["Rate model"]})
    reason = SubsystemReason.SHARED_REUSE if flagged else SubsystemReason.SPECIALIST_KNOWLEDGE
    made.team(
        "Rates",
        "complicated_subsystem",
        basis=None,
        specialism="interest rate models",
        months_to_learn=3 if flagged else 12,
        specialist_share=0.2 if flagged else 0.8,
        subsystem_reason=reason,
    )
    made.component("Rate model", "service", "Rates")
    made.line("xaas", "Rates", "Find My Loan", "asks for a rate", self_service=True)
    return made
