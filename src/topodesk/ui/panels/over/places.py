"""Where the pieces over the canvas stand: bars at the foot, words at the top, the minimap at the
right, the legend in the corner where it hides least.

Nothing covers anything else, however small the canvas: bars wrap into rows, and what has no room
left is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

CORNER = 18
"""Distance from the edges of the canvas."""
GAP = 10
TOP = 10
"""Distance of the words from the upper edge."""
LEAST_LEGEND = 120
"""A legend is left out where it would have less height than this."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The sizes of what is to be shown: `foot` are bars from left to right. `hides` says how much
    of the map a legend would hide at a place, `legend_at` where a hand has put it."""

    foot: Sequence[tuple[str, QSize]]
    chips: QSize | None = None
    minimap: QSize | None = None
    legend: QSize | None = None
    find: QSize | None = None
    views: QSize | None = None
    hides: Callable[[QRect], float] = lambda _place: 0.0
    legend_at: QPoint | None = None


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
    if wanted.minimap is not None and (place := _minimap(room, wanted.minimap, found, ceiling)):
        found["minimap"] = place
    if wanted.legend is not None and (place := _legend(room, wanted, found, ceiling)):
        found["legend"] = place
    return found


def _minimap(room: QSize, size: QSize, found: Mapping[str, QRect], ceiling: int) -> QRect | None:
    """In the lower right corner, above the bars that reach there."""
    x, floor = room.width() - CORNER - size.width(), room.height() - CORNER
    place = QRect(x, floor - size.height(), size.width(), size.height())
    under = [bar.top() - GAP for bar in found.values() if bar.intersects(place)]
    place.moveBottom(min([floor, *under]))
    clear = not any(place.intersects(piece) for piece in found.values())
    return place if x >= CORNER and place.top() >= ceiling and clear else None


def _legend(room: QSize, wanted: Wanted, found: Mapping[str, QRect], ceiling: int) -> QRect | None:
    """Where a hand has put it, or in the corner where it hides least; lower where there is less
    room, and left out where there is none."""
    assert wanted.legend is not None
    size = wanted.legend
    if wanted.legend_at is not None:
        width = min(size.width(), room.width() - 2 * CORNER)
        height = min(size.height(), room.height() - 2 * CORNER)
        x = min(max(wanted.legend_at.x(), 0), room.width() - width)
        y = min(max(wanted.legend_at.y(), 0), room.height() - height)
        return QRect(x, y, width, height)
    corners = list(_corners(room, size, found, ceiling))
    return min(corners, key=lambda place: (-place.height(), wanted.hides(place)), default=None)


def _corners(room: QSize, size: QSize, found: Mapping[str, QRect], ceiling: int) -> Iterator[QRect]:
    """Right, then left, each as low as it goes and as high as it goes."""
    width = size.width()
    if width > room.width() - 2 * CORNER:
        return
    for x in (room.width() - CORNER - width, CORNER):
        column = QRect(x, ceiling, width, room.height() - CORNER - ceiling)
        below = [piece.top() - GAP for piece in found.values() if piece.intersects(column)]
        bottom = min([room.height() - CORNER, *below])
        height = min(size.height(), bottom - ceiling)
        if height >= LEAST_LEGEND:
            yield QRect(x, bottom - height, width, height)
            yield QRect(x, ceiling, width, height)


def _above_foot(
    room: QSize,
    size: QSize,
    found: Mapping[str, QRect],
    bars: Sequence[tuple[str, QSize]],
    ceiling: int,
) -> QRect:
    """Above the bars and its button among them, as high as there is room."""
    bottom = min([room.height() - CORNER, *(found[name].top() - GAP for name, _ in bars)])
    width = min(size.width(), room.width() - 2 * CORNER)
    height = min(size.height(), max(bottom - ceiling, LEAST_LEGEND))
    x = found["views"].x() if "views" in found else CORNER
    x = min(x, room.width() - CORNER - width)
    return QRect(x, bottom - height, width, height)


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
