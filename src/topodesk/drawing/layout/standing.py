"""Where each team stands: in a lane, in a platform, beside the lanes it enables, or in the band."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from topodesk.drawing.layout.reader import Ledger, Read, Reader
from topodesk.drawing.shapes import Point
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.interaction import Interaction
from topodesk.model.placement import Placement
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType

BAND = "(band)"
"""The place of teams that are on no stream."""
BARS = "(bars)"
"""The place of enabling teams that serve lanes."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`home` is where a team's first block stands: a stream, a grouping, BARS or BAND.

    `lanes` are the streams it is part of, `serves` the lanes and platforms its bar stands beside,
    `order` its place among neighbours.
    """

    home: str
    lanes: tuple[str, ...]
    serves: tuple[str, ...]
    order: str


class Standings:
    """The Standing of every team, each worked out once until something it rests on changes."""

    def __init__(self, store: Store) -> None:
        """Nothing is worked out yet."""
        self._store = store
        self._known: dict[str, Standing] = {}
        self._ledger: Ledger[str] = Ledger()
        self._at: dict[str, dict[str, None]] = {}
        for team in store.of(Team):
            self._work_out(team.id)

    def of(self, reader: Reader, team: str) -> Standing:
        """Where a team stands; noted as read."""
        reader.reads.add(("standing", team))
        return self._known[team]

    def at(self, reader: Reader, home: str) -> list[str]:
        """The teams whose home is BARS or BAND, in their order; noted as read."""
        reader.reads.add(("at", home))
        return sorted(self._at.get(home, ()), key=lambda t: (self._known[t].order, t))

    def update(self, reads: Iterable[Read]) -> set[Read]:
        """Work out anew what rests on `reads`; what others may have read of it."""
        noticed: set[Read] = set()
        ids = self._ledger.from_any(reads)
        ids |= {t for t in reads if isinstance(t, str) and self._is_new(t)}
        for team in ids:
            before = self._known.get(team)
            self._work_out(team)
            now = self._known.get(team)
            if now != before:
                noticed.add(("standing", team))
                noticed.update(("at", s.home) for s in (before, now) if s is not None)
        return noticed

    def _is_new(self, id: str) -> bool:
        return id not in self._known and self._store.get(Team, id) is not None

    def _work_out(self, id: str) -> None:
        before = self._known.pop(id, None)
        if before is not None:
            self._at[before.home].pop(id, None)
        team = self._store.get(Team, id)
        if team is None:
            self._ledger.forget(id)
            return
        reader = Reader(self._store)
        reader.reads.add(id)
        standing = _stand(reader, team)
        self._known[id] = standing
        self._at.setdefault(standing.home, {})[id] = None
        self._ledger.note(id, reader.reads)


def _stand(reader: Reader, team: Team) -> Standing:
    order = order_of(reader, team.id)
    lanes = tuple(sorted(_lanes(reader, team), key=lambda s: _lane_key(reader, s)))
    grouping = reader.get(Grouping, team.grouping)
    if grouping is None and team.type is TeamType.ENABLING:
        serves = _serves(reader, team, lanes)
        return Standing(BARS if serves else BAND, lanes, serves, order)
    if grouping is not None and (grouping.kind is GroupingKind.PLATFORM or not lanes):
        return Standing(grouping.id, lanes, (), order)
    home = team.value_stream or (lanes[0] if lanes else BAND)
    return Standing(home, lanes, (), order)


def order_of(reader: Reader, id: str) -> str:
    """The order key somebody gave a record by moving it, or ""."""
    return next((p.order for p in reader.pointing(id, Placement) if p.of == id), "")


def point_of(reader: Reader, id: str) -> Point | None:
    """Where somebody put a record, if anybody did."""
    found = next((p for p in reader.pointing(id, Placement) if p.of == id), None)
    if found is None or found.x is None or found.y is None:
        return None
    return Point(found.x, found.y)


def _lanes(reader: Reader, team: Team) -> set[str]:
    steps = reader.pointing(team.id, JourneyStep)
    found = {step.stream for step in steps if team.id in step.responsible_teams}
    return found | {team.value_stream} if team.value_stream else found


def _lane_key(reader: Reader, stream: str) -> tuple[str, str]:
    found = reader.get(ValueStream, stream)
    return (found.lane_order if found else "", stream)


def _serves(reader: Reader, team: Team, lanes: Iterable[str]) -> tuple[str, ...]:
    """The lanes and outermost groupings of those its interactions are for."""
    places = set(lanes)
    for interaction in reader.pointing(team.id, Interaction):
        if interaction.provider == team.id:
            places |= _places_of_party(reader, interaction.consumer)
    return tuple(sorted(places))


def _places_of_party(reader: Reader, party: str) -> set[str]:
    team = reader.get(Team, party)
    lanes = _lanes(reader, team) if team else set()
    grouping = reader.get(Grouping, team.grouping if team else party)
    if grouping is not None and not lanes:
        lanes = {outermost(reader, grouping)}
    return lanes


def outermost(reader: Reader, grouping: Grouping) -> str:
    """The grouping that holds all the others around `grouping`, itself if there are none."""
    above = reader.get(Grouping, grouping.parent)
    while above is not None:
        grouping, above = above, reader.get(Grouping, above.parent)
    return grouping.id
