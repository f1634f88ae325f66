"""ARCH-08."""

from helpers.example import Example

FLAGGED = ("error Borrow",)

NEEDS = {
    "Explore": ("Loan search", "Offers", "Rates"),
    "Draw down": ("Payout form", "Payouts", "Loan accounts"),
}
SLICES = {"ui": "Web", "service": "Services", "data": "Records"}


def draw(flagged: bool) -> Example:
    """A team for each layer, or a team for each step."""
    made = Example()
    for team in SLICES.values() if flagged else ():
        made.team(team, on="Borrow")
    carriers = ("Web", "Services") if flagged else ("Find My Loan", "Draw Down")
    steps = dict(zip(NEEDS, carriers, strict=True))
    made.lane("Borrow", "Borrower", steps, NEEDS)
    for step, parts in NEEDS.items():
        for (layer, slice), part in zip(SLICES.items(), parts, strict=True):
            made.component(part, layer, slice if flagged else steps[step])
    return made
