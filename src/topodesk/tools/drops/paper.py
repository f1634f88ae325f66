"""Where a team lands on the open paper of the band, and what it falls into line with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.band import solid_parts
from topodesk.drawing.layout.cards import Card, owned
from topodesk.drawing.layout.paper import ANYWHERE, SIDEWAYS, UP_AND_DOWN, Paper, free_size
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.shapes import Point, Rect
from topodesk.model.team import Team
from topodesk.tools.drops.ground import Ground
from topodesk.tools.guides import Guide, Rulers
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Layout
    from topodesk.session.session import Session

NO_STREAM = "Not on a stream"
REACH = 7.0
"""How far a thing jumps to fall into line, in pixels."""
HAIR = 0.6
"""Map units by which rounding may put a thing out of line."""


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a team would stand, on the map, and what it would be in line with."""

    rect: Rect
    lines: tuple[Guide, ...] = ()


def on_paper(layout: Layout, under: Ground, point: Point) -> bool:
    """Whether a team let go of at `point` stands just there: in the band, or beside or below it."""
    beside = under.lane is None and under.platform is None
    return beside and point.y > layout.band.rect.y - sizes.LANE_GAP


def size_of(session: Session, team: Team) -> tuple[float, float]:
    """The width and height a team would have on open paper."""
    owns = owned(Reader(session.scenario), team.id)
    return free_size(Card(team, team.id, first=True, order="", owns=owns))


class Sheet:
    """The band without the teams in hand, worked out once for a whole drag."""

    def __init__(self, layout: Layout, without: Collection[str] = ()) -> None:
        """The band of a layout as it is when the teams `without` are lifted off it."""
        band = layout.band
        rows = [b for b in band.blocks if not b.free]
        gone = sum(1 for block in rows if block.team in without)
        # the others close up, so it is the last places of the rows that become free
        left = rows[: len(rows) - gone]
        free = [b.rect for b in band.blocks if b.free and b.team not in without]
        solid = solid_parts(band.rows, left, band.paper.y)
        self._taken = (*solid, *(chip.rect for chip in band.chips), *free)
        self._area, self._top = band.paper, band.rect.y
        self._paper = Paper(self._area, self._taken)
        self._rulers = Rulers([*(block.rect for block in left), *free])

    def land(self, wish: Rect, pointer: Pointer | None = None) -> Landing:
        """Where a thing that is let go of at `wish` comes to stand.

        With a pointer it falls into line with what is near, unless Ctrl is held, and onto the
        raster where nothing is.
        """
        if pointer is None or pointer.ctrl:
            return Landing(self._paper.spot(wish))
        snap, top = self._rulers.snap(wish, pointer.units(REACH)), self._top
        x = wish.x + snap.dx if snap.in_x else _on_raster(wish.x)
        y = wish.y + snap.dy if snap.in_y else top + _on_raster(wish.y - top)
        spot = self._paper.spot(Rect(x, y, wish.w, wish.h))
        return Landing(spot, self._rulers.snap(spot, HAIR).lines)

    def is_free(self, place: Rect) -> bool:
        """Whether a thing may stand exactly there."""
        return self._paper.is_free(place)

    def beside(self, wishes: Iterable[Rect], sideways: bool | None = None) -> list[Rect]:
        """Where several things come to stand, each clear of those before it; moving aside only
        `sideways` or (False) only up and down."""
        paper = Paper(self._area, self._taken)
        ways = ANYWHERE if sideways is None else SIDEWAYS if sideways else UP_AND_DOWN
        return [paper.put(wish, ways) for wish in wishes]

    def point(self, rect: Rect) -> tuple[float, float]:
        """The corner of a place on the map as a placement has it."""
        return rect.x, rect.y - self._top


def _on_raster(place: float) -> float:
    return round(place / sizes.RASTER) * sizes.RASTER
