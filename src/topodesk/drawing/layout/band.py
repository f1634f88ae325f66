"""Reads and arranges the band: teams that are on no stream, and components nobody claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Band, Block, Chip, Row
from topodesk.drawing.layout.cards import Card, owned, purpose
from topodesk.drawing.layout.chips import lay_chips
from topodesk.drawing.layout.grid import grid, is_upright, room_above, upright_height
from topodesk.drawing.layout.gutters import gutter
from topodesk.drawing.layout.lane import placed
from topodesk.drawing.layout.paper import Paper, free_size
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.standing import Standings, point_of
from topodesk.drawing.layout.ties import Traffic, ties, tracks, traffic
from topodesk.drawing.shapes import Point, Rect
from topodesk.model.component import Component
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType


@dataclass(frozen=True, slots=True)
class BandContents:
    """Cards of the teams in the band, components owned by nobody and needed by no step, and for
    each stream that waits for teams in the band: (stream, those teams)."""

    cards: tuple[Card, ...]
    components: tuple[Component, ...]
    waits: tuple[tuple[str, tuple[str, ...]], ...]
    traffic: Traffic

    @property
    def thread_room(self) -> float:
        """The height threads need above each row, and their width beside the lanes."""
        return sizes.THREAD_GAP * len(self.waits) + 4 if self.waits else 0.0


def read_band(reader: Reader, cards: Sequence[Card]) -> BandContents:
    """What stands in the band, given the cards of its teams."""
    loose = [
        component
        for component in reader.all(Component)
        if not component.owner_teams and not _needed(reader, component)
    ]
    waits: dict[str, set[str]] = {}
    for card in cards:
        for component in card.owns:
            for step in reader.pointing(component.id, JourneyStep):
                waits.setdefault(step.stream, set()).add(card.team.id)
    return BandContents(
        cards=tuple(cards),
        components=tuple(sorted(loose, key=lambda c: (c.name.casefold(), c.id))),
        waits=tuple((stream, tuple(sorted(waits[stream]))) for stream in sorted(waits)),
        traffic=traffic(reader, {card.team.id for card in cards}),
    )


def read_band_card(reader: Reader, standings: Standings, team: Team) -> Card:
    """The card of one team of the band."""
    order = standings.of(reader, team.id).order
    upright = team.type is TeamType.ENABLING
    line = "" if upright else purpose(reader, team)
    owns, point = owned(reader, team.id), point_of(reader, team.id)
    lines = ties(reader, team.id)
    return Card(team, f"team:{team.id}", True, order, line, owns, point=point, ties=lines)


def _needed(reader: Reader, component: Component) -> bool:
    steps = reader.pointing(component.id, JourneyStep)
    return any(component.id in step.components for step in steps)


def arrange_band(contents: BandContents, width: float) -> Band:
    """The band with its top left corner at the origin, `width` wide."""
    left = sizes.THREAD_ROOM if contents.waits else sizes.BAND_PAD
    lined_up = [card for card in contents.cards if card.point is None]
    gap = (sizes.THREAD_ROOM if contents.waits else sizes.STEP_GAP) + _upright_lines(lined_up)
    above = contents.thread_room
    wide = width - left - sizes.BAND_PAD
    beside, lined_up = _beside(lined_up) if width >= sizes.WIDE_MAP else ([], lined_up)
    wide -= len(beside) * (sizes.UPRIGHT_WIDTH + gap)
    lines = room_above(lined_up, wide, gap) + tracks({t.owner for c in beside for t in c.ties})
    area = Rect(left, sizes.BAND_TOP + 8 + above + lines, wide, 0)
    teams = grid(lined_up, area, gap, above)
    last = max((block.rect.right for block in teams.blocks), default=area.x)
    upright = _in_a_row(beside, Point(last + gap, area.y), gap)
    foot = max([teams.bottom, *(block.rect.bottom for block in upright)])
    y = foot + (gutter(teams.below) if teams.blocks else 0)
    chips, bottom = _chips(contents.components, Rect(area.x, y, area.w, sizes.CHIP))
    paper = Rect(sizes.BAND_PAD, sizes.BAND_TOP + 8, width - 2 * sizes.BAND_PAD, sizes.FREE_DEEPEST)
    blocks = (*teams.blocks, *upright)
    solid = (*solid_parts(teams.rows, blocks, paper.y), *(chip.rect for chip in chips))
    free = _put([card for card in contents.cards if card.point is not None], paper, solid)
    lowest = max([bottom if chips else foot, *(block.rect.bottom for block in free)])
    held = contents.cards or chips
    end = sizes.LANE_END if upright else 20.0
    height = max(lowest + end, sizes.BAND_LEAST) if held else sizes.BAND_EMPTY
    return Band(
        rect=Rect(0, 0, width, height),
        head=Rect(0, 0, width, sizes.BAND_TOP),
        rows=teams.rows,
        blocks=(*blocks, *free),
        chips=chips,
        threads=above,
        paper=paper,
    )


def _beside(cards: Sequence[Card]) -> tuple[list[Card], list[Card]]:
    """The upright ones, if they are few and others lie down, and the others."""
    upright = [card for card in cards if is_upright(card)]
    if not 0 < len(upright) <= min(sizes.MOST_UPRIGHT, len(cards) - 1):
        return [], list(cards)
    return upright, [card for card in cards if not is_upright(card)]


def _in_a_row(cards: Sequence[Card], at: Point, gap: float) -> list[Block]:
    """Upright blocks side by side, equally high."""
    high, wide = max(map(upright_height, cards), default=0.0), sizes.UPRIGHT_WIDTH
    return [
        placed(card, Rect(round(at.x) + number * (wide + gap), at.y, wide, high))
        for number, card in enumerate(cards)
    ]


def solid_parts(rows: Iterable[Row], blocks: Sequence[Block], top: float) -> Iterator[Rect]:
    """Rows of blocks, each with what is above it up to `top` and as wide as it is full, and what
    reaches below its row."""
    for row in rows:
        ends = [block.rect.right for block in blocks if block.rect.y == row.y0]
        if ends:
            yield Rect(0, top, max(ends), row.y1 - top)
            yield from (b.rect for b in blocks if b.rect.y == row.y0 and b.rect.bottom > row.y1)
        top = row.y1


def _put(cards: Sequence[Card], area: Rect, solid: Sequence[Rect]) -> tuple[Block, ...]:
    """Cards where somebody put them, moved aside where something stands already."""
    paper = Paper(area, solid)
    found: list[Block] = []
    for card in cards:
        point = card.point or Point(area.x, area.y)
        rect = paper.put(Rect(point.x, point.y, *free_size(card)))
        found.append(placed(card, rect)._replace(free=True))
    return tuple(found)


def _upright_lines(cards: Sequence[Card]) -> float:
    """Room between two columns for the lines between rows, of which each column sees a share."""
    here = {card.team.id for card in cards}
    inside = {tie.owner for card in cards for tie in card.ties if tie.other in here}
    columns = max(len(cards) ** 0.5 / 2, 1)
    return sizes.TRACK * min(int(len(inside) / columns / 2), sizes.MOST_BESIDE)


def _chips(components: Sequence[Component], line: Rect) -> tuple[tuple[Chip, ...], float]:
    """All of them, in as many lines as they need."""
    found: list[Chip] = []
    left = list(components)
    y = line.y
    while left:
        chips, _ = lay_chips(left, "", Rect(line.x, y, line.w, line.h))
        found.extend(chips)
        left = left[len(chips) :]
        y += sizes.CHIP + sizes.CHIP_GAP
    return tuple(found), y - sizes.CHIP_GAP
