"""Where the pieces over the canvas stand: bars at the foot, words at the top, maps at the right.

Nothing covers anything else, however small the canvas: bars wrap into rows, and what has no room
left is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

CORNER = 18
"""Distance from the edges of the canvas."""
GAP = 10
TOP = 10
"""Distance of the words from the upper edge."""
LEAST_LEGEND = 120
"""A legend is left out where it would have less height than this."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The sizes of what is to be shown: `foot` are bars from left to right."""

    foot: Sequence[tuple[str, QSize]]
    chips: QSize | None = None
    minimap: QSize | None = None
    legend: QSize | None = None
    find: QSize | None = None
    views: QSize | None = None


def arranged(room: QSize, wanted: Wanted) -> Mapping[str, QRect]:
    """The rectangle of each piece by name; of "minimap" and "legend" where there is room. The
    legend and the list of views get less height than they want where they must, and scroll."""
    found = _foot(room, wanted.foot)
    ceiling = TOP
    if wanted.find is not None:
        width = min(wanted.find.width(), room.width() - 2 * CORNER)
        found["find"] = QRect(room.width() - CORNER - width, TOP, width, wanted.find.height())
        ceiling = found["find"].bottom() + GAP
    if wanted.chips is not None:
        width = min(wanted.chips.width(), room.width() - 2 * CORNER)
        x = (room.width() - width) // 2
        beside = "find" in found and x + width + GAP <= found["find"].x()
        found["chips"] = QRect(x, TOP if beside else ceiling, width, wanted.chips.height())
        ceiling = max(ceiling, found["chips"].bottom() + GAP)
    if wanted.views is not None:
        found["views list"] = _above_foot(room, wanted.views, found, wanted.foot, ceiling)
    floor = room.height() - CORNER
    for name, size in (("minimap", wanted.minimap), ("legend", wanted.legend)):
        if size is None or size.width() > room.width() - 2 * CORNER:
            continue
        x = room.width() - CORNER - size.width()
        bottom = min([floor, *(top - GAP for top in _tops_below(found, wanted.foot, x))])
        height = min(size.height(), bottom - ceiling)
        if height >= (LEAST_LEGEND if name == "legend" else size.height()):
            place = QRect(x, bottom - height, size.width(), height)
            if "views list" in found and place.intersects(found["views list"]):
                continue
            found[name] = place
            floor = found[name].top() - GAP
    return found


def _above_foot(
    room: QSize,
    size: QSize,
    found: Mapping[str, QRect],
    bars: Sequence[tuple[str, QSize]],
    ceiling: int,
) -> QRect:
    """At the left above the bars, as high as there is room."""
    bottom = min([room.height() - CORNER, *(found[name].top() - GAP for name, _ in bars)])
    width = min(size.width(), room.width() - 2 * CORNER)
    height = min(size.height(), max(bottom - ceiling, LEAST_LEGEND))
    return QRect(CORNER, bottom - height, width, height)


def _foot(room: QSize, bars: Sequence[tuple[str, QSize]]) -> dict[str, QRect]:
    """Bars side by side, the first rows lowest."""
    found: dict[str, QRect] = {}
    x, bottom, high = CORNER, room.height() - CORNER, 0
    for name, size in bars:
        if x > CORNER and x + size.width() > room.width() - CORNER:
            x, bottom, high = CORNER, bottom - high - GAP, 0
        found[name] = QRect(x, bottom - size.height(), size.width(), size.height())
        x, high = x + size.width() + GAP, max(high, size.height())
    return found


def _tops_below(found: Mapping[str, QRect], bars: Sequence[tuple[str, QSize]], x: int) -> list[int]:
    """Where the bars that reach right of `x` begin, downwards."""
    return [found[name].top() for name, _ in bars if found[name].right() + GAP > x]
