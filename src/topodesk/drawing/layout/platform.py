"""Reads and arranges a grouping: its teams in a grid, the groupings inside it below them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import PlatformLane
from topodesk.drawing.layout.cards import Card, Traffic, owned, purpose, tracks, traffic
from topodesk.drawing.layout.grid import grid
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.standing import Standings
from topodesk.drawing.shapes import Rect
from topodesk.model.grouping import Grouping
from topodesk.model.team import Team


@dataclass(frozen=True, slots=True)
class PlatformContents:
    """A grouping, the cards of its teams, and what stands inside it."""

    grouping: Grouping
    cards: tuple[Card, ...]
    inner: tuple[PlatformContents, ...]
    traffic: Traffic = frozenset()

    def teams(self) -> tuple[Team, ...]:
        """Its teams and those of all groupings inside."""
        own = tuple(card.team for card in self.cards)
        return own + tuple(team for part in self.inner for team in part.teams())

    def groupings(self) -> tuple[str, ...]:
        """Its id and those of all groupings inside."""
        return (self.grouping.id, *(id for part in self.inner for id in part.groupings()))


def read_platform(reader: Reader, standings: Standings, outermost: Grouping) -> PlatformContents:
    """Everything that stands in an outermost grouping."""
    found = _read(reader, standings, outermost)
    inside = {team.id for team in found.teams()} | set(found.groupings())
    return replace(found, traffic=traffic(reader, inside))


def _read(reader: Reader, standings: Standings, grouping: Grouping) -> PlatformContents:
    reader.reads.add(grouping.id)
    teams = [t for t in reader.pointing(grouping.id, Team) if t.grouping == grouping.id]
    cards = [_card(reader, standings, grouping, team) for team in teams]
    parts = reader.pointing(grouping.id, Grouping)
    return PlatformContents(
        grouping=grouping,
        cards=tuple(sorted(cards, key=lambda c: (c.order, c.team.id))),
        inner=tuple(
            _read(reader, standings, part)
            for part in sorted(parts, key=lambda g: (g.lane_order, g.id))
        ),
    )


def _card(reader: Reader, standings: Standings, grouping: Grouping, team: Team) -> Card:
    standing = standings.of(reader, team.id)
    if standing.home == grouping.id:
        line = purpose(reader, team)
        owns = owned(reader, team.id)
        return Card(team, f"team:{team.id}", True, standing.order, line, owns)
    return Card(team, f"team:{team.id}:{grouping.id}", False, standing.order)


def arrange_platform(contents: PlatformContents, width: float) -> PlatformLane:
    """The platform lane with its top left corner at the origin, `width` wide."""
    x = sizes.HEAD
    area = Rect(x, sizes.PLATFORM_TOP, width - x - sizes.INSET, 0)
    lane = _arrange(contents, Rect(0, 0, width, 0), area)
    height = max(lane.rect.h + tracks(contents.traffic) / 2, sizes.PLATFORM_LEAST)
    return PlatformLane(
        grouping=lane.grouping,
        rect=Rect(0, 0, width, height),
        head=Rect(0, 0, sizes.HEAD, height),
        rows=lane.rows,
        blocks=lane.blocks,
        inner=lane.inner,
    )


def _arrange(contents: PlatformContents, frame: Rect, area: Rect) -> PlatformLane:
    own = grid(contents.cards, area)
    y = own.bottom + (sizes.ROW_GAP if own.blocks else 0)
    inner = []
    for part in contents.inner:
        box = Rect(area.x, y, area.w, 0)
        room = Rect(
            box.x + sizes.INNER_PAD,
            y + sizes.INNER_TOP,
            max(box.w - 2 * sizes.INNER_PAD, sizes.CELL / 2),
            0,
        )
        inner.append(_arrange(part, box, room))
        y = inner[-1].rect.bottom + sizes.LANE_GAP
    bottom = max(own.bottom, inner[-1].rect.bottom if inner else 0) + sizes.LANE_GAP
    return PlatformLane(
        grouping=contents.grouping.id,
        rect=Rect(frame.x, frame.y, frame.w, bottom - frame.y),
        head=Rect(frame.x, frame.y, frame.w, sizes.INNER_TOP),
        rows=own.rows,
        blocks=own.blocks,
        inner=tuple(inner),
    )
