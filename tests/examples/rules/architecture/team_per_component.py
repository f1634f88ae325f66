"""ARCH-07."""

from helpers.example import Example

FLAGGED = ("warning One team per component: flagged",)

PARTS = ("Search", "Offers", "Payouts", "Ledger")


def draw(flagged: bool) -> Example:
    """A team for each component, or one team for all that a loan needs."""
    made = Example()
    teams = [f"{part} Team" for part in PARTS] if flagged else ["Find My Loan", "Draw Down"]
    steps = dict(zip(("Explore", "Draw down"), teams, strict=False))
    made.lane("Borrow", "Borrower", steps, {"Explore": PARTS[:2], "Draw down": PARTS[2:]})
    for place, part in enumerate(PARTS):
        owner = teams[place] if flagged else teams[place // 2]
        if flagged and place > 1:
            made.team(owner, on="Borrow")
        made.component(part, "service", owner)
    made.change("Offer on one page", *teams, stream="Borrow")
    if not flagged:
        made.change("Pay out the same day", teams[0], stream="Borrow")
    return made
