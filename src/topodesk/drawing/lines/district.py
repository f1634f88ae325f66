"""A district: one place and the doors of the next, on a floor of its own.

Lines that stay in a district are led there for good. Lines that leave it are led to the spine at
the left or at the right, towards an exit far above or below; the spine then joins the two halves.
So an edit in one place leads only the lines of that place again.
"""

from __future__ import annotations

from collections.abc import Mapping

from topodesk.drawing.layout import sizes
from topodesk.drawing.lines.plot import Plot
from topodesk.drawing.routing import Floor, Gap, Gutter, Line, Route
from topodesk.drawing.routing.router import Router
from topodesk.drawing.shapes import Rect

UP, DOWN = "exit:up", "exit:down"
UP_RIGHT, DOWN_RIGHT = "exit:up:right", "exit:down:right"
_SPINE = 40.0
"""Width of the stand-ins for the spines."""
_FAR = 300.0
"""How far above and below the place its exits are."""


class District:
    """The lines of one place, led again only when they or the ground change."""

    def __init__(self) -> None:
        """No lines yet."""
        self._router = Router()
        self._ground: tuple[object, ...] | None = None
        self._floor: Floor | None = None
        self._lines: tuple[Line, ...] | None = None
        self.routes: Mapping[str, Route] = {}

    def lead(
        self,
        lines: tuple[Line, ...],
        plot: Plot,
        doors: Mapping[str, Rect],
        left: float,
        *,
        first: bool,
        last: bool,
    ) -> None:
        """Bring `routes` in line; all of it is relative to the place's top left corner.

        `doors` are blocks of the next place, `left` is where the spine ends. Above the first
        place and below the last one there is more room.
        """
        ground = (plot, doors, left, first, last)
        if self._ground != ground:
            self._ground, self._lines = ground, None
            self._floor = _floor(plot, doors, left, first=first, last=last)
        if self._lines != lines and self._floor is not None:
            self._lines = lines
            self.routes = self._router.route(lines, self._floor) if lines else {}


def _floor(plot: Plot, doors: Mapping[str, Rect], left: float, *, first: bool, last: bool) -> Floor:
    foot, inside = plot.foot, plot.rect.bottom - 4
    below = plot.rect.bottom + (sizes.FLOW_GAP - 4 if last else sizes.LANE_GAP + 10)
    gutters = [*plot.gutters, Gutter(left, plot.right, foot, inside)]
    if inside - foot < 20:
        gutters[-1] = Gutter(left, plot.right, foot, below)
    if first:
        gutters.append(Gutter(left, plot.reach, -16, 10))
    low = plot.rect.bottom + _FAR
    right = plot.reach
    exits = {
        UP: Rect(left - _SPINE - 40, -_FAR, 20, 100),
        DOWN: Rect(left - _SPINE - 40, low - 100, 20, 100),
        UP_RIGHT: Rect(right + _SPINE + 20, -_FAR, 20, 100),
        DOWN_RIGHT: Rect(right + _SPINE + 20, low - 100, 20, 100),
    }
    fences = tuple(Rect(sizes.HEAD - 9, door.y, 7, door.h) for door in doors.values())
    return Floor(
        blocks={**plot.blocks, **doors, **exits},
        texts=plot.texts + fences,
        gutters=tuple(gutters),
        gaps=plot.gaps,
        spine=Gap(left - _SPINE, left, -_FAR - 20, low + 20),
        other=Gap(right, right + _SPINE, -_FAR - 20, low + 20),
    )
