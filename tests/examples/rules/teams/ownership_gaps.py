"""TEAM-05."""

from helpers.example import Example

FLAGGED = ("error Loan contracts", "warning Interest rates")


def draw(flagged: bool) -> Example:
    """Components of nobody and of two teams, or of one team each."""
    made = Example()
    made.lane(
        "Borrow",
        "Borrower",
        {"Explore": "Find My Loan", "Draw down": "Draw Down"},
        {"Explore": ["Interest rates"], "Draw down": ["Loan contracts"]},
    )
    made.component("Loan contracts", "service", None if flagged else "Draw Down")
    owners = ("team-find-my-loan", "team-draw-down")
    made.component("Interest rates", "service")
    rates = made.records["component-interest-rates"]
    made.add(rates.with_(owner_teams=owners if flagged else owners[:1]))
    return made
