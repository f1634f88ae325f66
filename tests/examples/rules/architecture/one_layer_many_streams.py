"""ARCH-10."""

from helpers.example import Example

FLAGGED = ("error Screens",)


def draw(flagged: bool) -> Example:
    """A team works on the screens of three streams, or on all of one."""
    made = Example()
    for number, name in enumerate(("Borrow", "Save", "Pay")):
        team = f"{name} Well"
        part = f"{name} screen"
        made.lane(name, f"Customer {number}", {f"{name} step": team}, {f"{name} step": [part]})
        made.component(part, "ui", "Screens" if flagged else team)
    if flagged:
        made.team("Screens", on="Borrow")
    return made
