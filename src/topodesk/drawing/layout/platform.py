"""Reads and arranges a grouping: its teams in a grid, the groupings inside it below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import PlatformLane
from topodesk.drawing.layout.cards import Card, owned, purpose
from topodesk.drawing.layout.grid import grid, room_above
from topodesk.drawing.layout.gutters import gutter
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.standing import Standings
from topodesk.drawing.layout.ties import Owner, Traffic, ties, tracks, traffic
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

    def everything(self) -> tuple[PlatformContents, ...]:
        """Itself and all groupings inside."""
        return (self, *(part for inner in self.inner for part in inner.everything()))

    def groupings(self) -> tuple[str, ...]:
        """Its id and those of all groupings inside."""
        return tuple(part.grouping.id for part in self.everything())


def read_platform(reader: Reader, standings: Standings, outermost: Grouping) -> PlatformContents:
    """Everything that stands in an outermost grouping."""
    return _read(reader, standings, outermost)


def _read(reader: Reader, standings: Standings, grouping: Grouping) -> PlatformContents:
    reader.reads.add(grouping.id)
    teams = [t for t in reader.pointing(grouping.id, Team) if t.grouping == grouping.id]
    cards = [_card(reader, standings, grouping, team) for team in teams]
    parts = reader.pointing(grouping.id, Grouping)
    found = PlatformContents(
        grouping=grouping,
        cards=tuple(sorted(cards, key=lambda c: (c.order, c.team.id))),
        inner=tuple(
            _read(reader, standings, part)
            for part in sorted(parts, key=lambda g: (g.lane_order, g.id))
        ),
    )
    inside = {team.id for team in found.teams()} | set(found.groupings())
    return replace(found, traffic=traffic(reader, inside))


def _card(reader: Reader, standings: Standings, grouping: Grouping, team: Team) -> Card:
    standing = standings.of(reader, team.id)
    if standing.home == grouping.id:
        line = purpose(reader, team)
        owns, lines = owned(reader, team.id), ties(reader, team.id)
        return Card(team, f"team:{team.id}", True, standing.order, line, owns, ties=lines)
    return Card(team, f"team:{team.id}:{grouping.id}", False, standing.order)


def arrange_platform(contents: PlatformContents, width: float, doors: float) -> PlatformLane:
    """The platform lane with its top left corner at the origin, `width` wide.

    `doors` is the room lines need that come up from the place below.
    """
    x = sizes.HEAD
    area = Rect(x, sizes.PLATFORM_TOP, width - x - sizes.INSET, 0)
    lane = _arrange(contents, Rect(0, 0, width, 0), area)
    height = max(lane.rect.h + doors, sizes.PLATFORM_LEAST)
    return replace(lane, rect=Rect(0, 0, width, height), head=Rect(0, 0, sizes.HEAD, height))


def doors(contents: PlatformContents, width: float) -> float:
    """The room its uppermost lines need in the place above."""
    return room_above(contents.cards, width - sizes.HEAD - sizes.INSET)


def _arrange(
    contents: PlatformContents, frame: Rect, area: Rect, *, inside: bool = False
) -> PlatformLane:
    own = grid(contents.cards, area, above=not inside)
    y = own.bottom + (gutter(own.below) if own.blocks else 0)
    inner: list[PlatformLane] = []
    for beside in _side_by_side(contents.inner, area.w):
        lanes = [_inner(part, Rect(area.x + x, y, wide, 0)) for part, x, wide in beside]
        high = max(lane.rect.h for lane in lanes)
        inner += [replace(lane, rect=lane.rect._replace(h=high)) for lane in lanes]
        below = frozenset[Owner]().union(*(part.traffic for part, _, _ in beside))
        y += high + sizes.LANE_GAP + tracks(below)
    bottom = max(own.bottom + tracks(own.below), y - sizes.LANE_GAP if inner else 0)
    return PlatformLane(
        grouping=contents.grouping.id,
        rect=Rect(frame.x, frame.y, frame.w, bottom + sizes.LANE_GAP - frame.y),
        head=Rect(frame.x, frame.y, frame.w, sizes.INNER_TOP),
        rows=own.rows,
        blocks=own.blocks,
        inner=tuple(inner),
        side=area.x - frame.x,
    )


def _inner(contents: PlatformContents, frame: Rect) -> PlatformLane:
    """A grouping inside another, as wide as `frame`, from its top on."""
    side = _side(contents)
    wide = max(frame.w - side - sizes.INNER_PAD, sizes.CELL / 2)
    room = Rect(frame.x + side, frame.y + sizes.INNER_TOP, wide, 0)
    return _arrange(contents, frame, room, inside=True)


def _side(contents: PlatformContents) -> float:
    """Room for lines at the left of a grouping inside another."""
    return sizes.INNER_PAD + tracks(contents.traffic)


def _wish(contents: PlatformContents) -> float:
    """How wide a grouping inside another would like to be: for two rows of teams at most four wide,
    and for what is inside it."""
    columns = min(max(-(-len(contents.cards) // 2), 1), 4)
    teams = columns * (sizes.CELL + sizes.STEP_GAP) - sizes.STEP_GAP
    widest = max([teams, *(_wish(part) for part in contents.inner)])
    return _side(contents) + widest + sizes.INNER_PAD


def _side_by_side(
    parts: Sequence[PlatformContents], width: float
) -> Iterator[list[tuple[PlatformContents, float, float]]]:
    """Groupings in rows from side to side: each with where it begins, and how wide it is."""
    rows: list[list[PlatformContents]] = []
    left = 0.0
    for part in parts:
        wish = _wish(part) + sizes.LANE_GAP
        if not rows or wish > left + sizes.LANE_GAP:
            rows.append([])
            left = width
        rows[-1].append(part)
        left -= wish
    for row in rows:
        room = width - sizes.LANE_GAP * (len(row) - 1)
        share = room / sum(_wish(part) for part in row)
        x, found = 0.0, list[tuple[PlatformContents, float, float]]()
        for part in row:
            wide = width - x if part is row[-1] else round(_wish(part) * share)
            found.append((part, x, wide))
            x += wide + sizes.LANE_GAP
        yield found
