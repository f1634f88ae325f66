"""FLOW-03."""

from helpers.example import Example

FLAGGED = ("warning Borrow",)


def draw(flagged: bool) -> Example:
    """A step that nobody carries, or a journey whose steps all have a team."""
    made = Example()
    steps = {"Explore": "Find My Loan", "Sign": "" if flagged else "Draw Down"}
    made.lane("Borrow", "Borrower", steps | {"Draw down": "Draw Down"})
    made.team("Cloud", "platform", basis=None)
    service = made.service("Release path", "Cloud", self_service=True)
    step = made.records["step-explore"]
    made.add(step.with_(platform_services=(service,)))
    return made
