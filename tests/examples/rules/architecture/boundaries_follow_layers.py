"""ARCH-11."""

from helpers.example import Example

FLAGGED = ("error Team boundaries follow technology layers: flagged",)

LAYERS = ("ui", "service", "data")
STREAMS = ("Borrow", "Save", "Pay")
STEPS = ("first", "second")


def draw(flagged: bool) -> Example:
    """A team for each layer, or one for each stream."""
    made = Example()
    for number, name in enumerate(STREAMS):
        steps = {f"{name} {step}": "Screens" if flagged else f"{name} Well" for step in STEPS}
        needs = {step: [f"{name} {step} {layer}" for layer in LAYERS] for step in steps}
        made.lane(name, f"Customer {number}", steps, needs)
        for parts in needs.values():
            for layer, part in zip(LAYERS, parts, strict=True):
                owner = {"ui": "Screens", "service": "Rules", "data": "Records"}[layer]
                made.component(part, layer, owner if flagged else f"{name} Well")
    for team in ("Rules", "Records") if flagged else ():
        made.team(team, on="Borrow")
    return made
