"""ARCH-13."""

from helpers.example import Example
from topodesk.model.component import ComponentLink, LinkBasis

FLAGGED = ("warning Boundaries cut what changes together: flagged",)

STREAMS = ("Borrow", "Save")
PARTS = 4


def draw(flagged: bool) -> Example:
    """What changes together for a stream lies in two hands, or in one."""
    made = Example()
    for number, name in enumerate(STREAMS):
        parts = [f"{name} {part}" for part in range(1, PARTS + 1)]
        made.lane(
            name, f"Customer {number}", {f"{name} step": f"{name} Well"}, {f"{name} step": parts}
        )
        for place, part in enumerate(parts):
            owner = STREAMS[place % 2] if flagged else name
            made.component(part, "service", f"{owner} Well")
        for one in range(1, PARTS + 1):
            for other in range(one + 1, PARTS + 1):
                made.add(
                    ComponentLink(
                        id=f"link-{number}-{one}-{other}",
                        a=f"component-{name.lower()}-{one}",
                        b=f"component-{name.lower()}-{other}",
                        basis=LinkBasis.MEASURED,
                    )
                )
    return made
