"""PLAT-04."""

from helpers.example import Example

FLAGGED = ("warning Cloud",)


def draw(flagged: bool) -> Example:
    """A platform that asks none of its users, or each of them every quarter."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    made.team("Cloud", "platform", basis=None, product_manager=True)
    made.service(
        "Release path",
        "Cloud",
        self_service=True,
        consumers=["Find My Loan", "Draw Down"],
        feedback_measure="" if flagged else "three questions to every team, each quarter",
    )
    return made
