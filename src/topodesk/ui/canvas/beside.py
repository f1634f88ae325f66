"""Where a small widget stands beside a block so that it hides as little of the map as can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize

from topodesk.drawing.shapes import Rect
from topodesk.ui.canvas.camera import FIT_FOOT

GAP = 14
"""Pixels between the block and what stands beside it."""
EDGE = 4
"""Pixels it stays away from the edges of the view."""

Along = Literal["before", "start", "end", "after", "last"]
"""Clear of the block before or after it, in line with where it starts or ends, or at the end of
the view."""
Side = tuple[Along, Along]
"""A place around a block: sideways and downwards."""

SIDES: tuple[Side, ...] = (
    *(("after", "start"), ("start", "after"), ("start", "before"), ("after", "end")),
    *(("end", "after"), ("end", "before"), ("before", "start"), ("before", "end")),
    *(("last", "start"), ("last", "end"), ("start", "last"), ("last", "last")),
)
"""Right of it, below, above, and the like; the first is best where all hide the same."""


def best_side(block: Rect, size: QSize, view: QSize, hides: Callable[[QRect], float]) -> Side:
    """The side of a `block` of the view where something of that `size` hides least, and nothing
    of the block where that can be."""

    def cost(side: Side) -> tuple[bool, float]:
        place = QRect(stand(block, size, view, side), size)
        return covers(block, size, view, side), hides(place)

    return min(SIDES, key=cost)


def covers(block: Rect, size: QSize, view: QSize, side: Side) -> bool:
    """Whether what stands on that side lies over the block, because the view ends there."""
    at = stand(block, size, view, side)
    return Rect(at.x(), at.y(), size.width(), size.height()).meets(block)


def stand(block: Rect, size: QSize, view: QSize, side: Side) -> QPoint:
    """The upper left corner of what stands on a side of a block, wholly in view and above the
    bars at its foot."""
    right = view.width() - size.width() - EDGE
    low = view.height() - size.height() - round(FIT_FOOT)
    x = _along(side[0], block.x, block.right, size.width(), right)
    y = _along(side[1], block.y, block.bottom, size.height(), low)
    return QPoint(_within(x, right), _within(y, low))


def _along(way: Along, start: float, end: float, extent: int, last: int) -> float:
    places: dict[Along, float] = {
        "before": start - GAP - extent,
        "start": start,
        "end": end - extent,
        "after": end + GAP,
        "last": last,
    }
    return places[way]


def _within(place: float, last: int) -> int:
    return round(min(max(place, EDGE), max(last, EDGE)))
