"""Reads and arranges the band: teams that are on no stream, and components nobody claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Band, Chip
from topodesk.drawing.layout.cards import Card, Traffic, owned, purpose, traffic
from topodesk.drawing.layout.chips import lay_chips
from topodesk.drawing.layout.grid import grid
from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.standing import Standings
from topodesk.drawing.shapes import Rect
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
    return Card(team, f"team:{team.id}", True, order, line, owned(reader, team.id))


def _needed(reader: Reader, component: Component) -> bool:
    steps = reader.pointing(component.id, JourneyStep)
    return any(component.id in step.components for step in steps)


def arrange_band(contents: BandContents, width: float) -> Band:
    """The band with its top left corner at the origin, `width` wide."""
    left = sizes.THREAD_ROOM if contents.waits else sizes.BAND_PAD
    gap = sizes.THREAD_ROOM if contents.waits else sizes.STEP_GAP
    above = contents.thread_room
    area = Rect(left, sizes.BAND_TOP + 8 + above, width - left - sizes.BAND_PAD, 0)
    teams = grid(contents.cards, area, gap, sizes.ROW_GAP + above)
    y = teams.bottom + (sizes.ROW_GAP if teams.blocks else 0)
    chips, bottom = _chips(contents.components, Rect(area.x, y, area.w, sizes.CHIP))
    height = max(bottom if chips else teams.bottom, sizes.BAND_LEAST - 20) + 20
    return Band(
        rect=Rect(0, 0, width, height),
        head=Rect(0, 0, width, sizes.BAND_TOP),
        rows=teams.rows,
        blocks=teams.blocks,
        chips=chips,
        threads=above,
    )


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
