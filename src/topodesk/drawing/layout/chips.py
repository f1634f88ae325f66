"""Which components have room for a chip, and where: in a team's block or under a chevron."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Chip
from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import measure
from topodesk.model.component import Component

_MORE = 22.0
"""Room for "+12"."""


def lay_chips(
    components: Sequence[Component], host: str, area: Rect, *, centred: bool = False
) -> tuple[tuple[Chip, ...], int]:
    """As many chips as fit side by side into `area`, and how many components are left over."""
    widths = [chip_width(component) for component in components]
    shown = _that_fit(widths, area.w)
    if not shown and components:
        shown, widths = 1, [max(area.w - (_MORE if len(components) > 1 else 0), sizes.CHIP)]
    total = sum(widths[:shown]) + sizes.CHIP_GAP * max(shown - 1, 0)
    left = len(components) - shown
    x = area.x + ((area.w - total - (_MORE if left else 0)) / 2 if centred else 0)
    chips = []
    for component, width in zip(components[:shown], widths, strict=False):
        key = f"component:{component.id}:{host}" if host else f"component:{component.id}"
        chips.append(Chip(component.id, host, key, Rect(x, area.y, width, sizes.CHIP)))
        x += width + sizes.CHIP_GAP
    return tuple(chips), left


def _that_fit(widths: Sequence[float], room: float) -> int:
    used = 0.0
    for count, width in enumerate(widths):
        last = count == len(widths) - 1
        if used + width + (0 if last else _MORE) > room:
            return count
        used += width + sizes.CHIP_GAP
    return len(widths)


def chip_width(component: Component) -> float:
    """The width a component's chip asks for."""
    return _width(component.name)


@lru_cache(maxsize=4096)
def _width(name: str) -> float:
    return min(measure(name[:60], 10, "medium") + 26, sizes.CHIP_MOST)
