"""PLAT-05."""

from helpers.example import Example

FLAGGED = ("warning Bank platform",)
SERVICES = ("Identity", "Payments", "Bookings")
LAYERS = {"screens": "ui", "rules": "service", "store": "data"}


def draw(flagged: bool) -> Example:
    """Each team of a platform owns a layer of every service, or all layers of one."""
    made = Example()
    made.lane("Borrow", "Borrower", {"Explore": "Find My Loan", "Draw down": "Draw Down"})
    around = made.platform("Bank platform")
    inside = [f"Inner {number}" for number in (1, 2, 3)]
    for team in inside:
        made.team(team, "platform", basis=None, grouping=around)
    for at, service in enumerate(SERVICES):
        parts = [f"{service} {part}" for part in LAYERS]
        for layer, part in enumerate(parts):
            owner = inside[layer if flagged else at]
            made.component(part, list(LAYERS.values())[layer], owner)
        users = ["Find My Loan", "Draw Down"]
        made.service(service, "Bank platform", self_service=True, consumers=users, components=parts)
    return made
