"""Tidying the map: everything in its row, left to right along the flow of change.

Facts stay as they are; only placements change. What is tidy already stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from topodesk.edits.locking import is_locked
from topodesk.edits.ordering import placement_of, steps_in_order, streams_in_order
from topodesk.edits.places import line_up
from topodesk.edits.steps import steps_of
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType

COLLABORATION = InteractionMode.COLLABORATION
BAND = ""
"""The place of teams on no stream and in no grouping."""


def tidy(store: Store) -> Change:
    """Clear free points, and order the teams of every place: in a lane by their first step, so
    that they need the fewest rows; elsewhere who provides before whom it serves."""
    now: dict[str, Record] = {}
    for placement in store.of(Placement):
        if store.get(Team, placement.of) is not None and not placement.locked:
            now[placement.id] = placement.with_(x=None, y=None)
    for place, found in _places(store).items():
        teams = sorted(found, key=lambda team: _key(store, team))
        wanted = _tidied(store, place, teams)
        if wanted != teams:
            line_up(store, wanted, now)
    added = [record for id, record in now.items() if id not in store]
    updated = [(store[id], record) for id, record in now.items() if id in store]
    return Change.of("Tidy the map", store.id, added=added, updated=updated)


def _places(store: Store) -> dict[str, list[str]]:
    """The teams of every lane, of every grouping and of the band."""
    found: dict[str, list[str]] = {}
    for team in store.of(Team):
        found.setdefault(_place_of(store, team), []).append(team.id)
    return found


def _place_of(store: Store, team: Team) -> str:
    """Where a team stands first: a grouping, a stream or the band."""
    lanes = {step.stream for step in steps_of(store, team.id)}
    if team.value_stream:
        lanes.add(team.value_stream)
    grouping = store.get(Grouping, team.grouping)
    if grouping is not None and (grouping.kind is GroupingKind.PLATFORM or not lanes):
        return grouping.id
    if grouping is None and team.type is TeamType.ENABLING:
        return BAND
    ordered = [stream.id for stream in streams_in_order(store) if stream.id in lanes]
    return team.value_stream or (ordered[0] if ordered else BAND)


def _tidied(store: Store, place: str, teams: Sequence[str]) -> list[str]:
    """The teams of a place in their tidy order; a locked one keeps its number."""
    loose = [id for id in teams if not is_locked(store, id)]
    in_lane = store.get(ValueStream, place) is not None
    moving = iter(_by_step(store, place, loose) if in_lane else _by_flow(store, loose))
    return [id if is_locked(store, id) else next(moving) for id in teams]


def _by_step(store: Store, stream: str, teams: Iterable[str]) -> list[str]:
    """By the first step they answer for, the longest run first; then who has no step."""
    steps = [step.id for step in steps_in_order(store, stream)]

    def first(id: str) -> tuple[int, int, tuple[str, str]]:
        own = [steps.index(s.id) for s in steps_of(store, id) if s.stream == stream]
        return (min(own), -len(own), _name(store, id)) if own else (len(steps), 0, _name(store, id))

    return sorted(teams, key=first)


def _by_flow(store: Store, teams: Iterable[str]) -> list[str]:
    """Who works together side by side, those that streams wait for first; among them who provides
    before whom it serves. Where nothing says so, by name."""
    groups = _linked_groups(store, set(teams))

    def place(group: set[str]) -> tuple[bool, bool, tuple[str, str]]:
        waited_for = any(_waited_for(store, team) for team in group)
        return not waited_for, len(group) == 1, min(_name(store, team) for team in group)

    return [team for group in sorted(groups, key=place) for team in _downstream(store, group)]


def _downstream(store: Store, group: set[str]) -> list[str]:
    """Who provides before whom it serves; next comes, if possible, who has to do with the last."""
    awaited = Counter(c for team in group for c in _served(store, team) & group - {team})
    left, found = set(group), list[str]()
    while left:
        ready = [team for team in left if not awaited[team]] or list(left)
        near = _linked(store, found[-1]) if found else set()
        found.append(min(ready, key=lambda team: (team not in near, _name(store, team))))
        left.discard(found[-1])
        awaited.subtract(_served(store, found[-1]) & left)
    return found


def _linked_groups(store: Store, teams: set[str]) -> list[set[str]]:
    """The teams that are linked to one another, directly or through others of them."""
    groups: list[set[str]] = []
    left = set(teams)
    while left:
        group, waiting = set[str](), [left.pop()]
        while waiting:
            group.add(team := waiting.pop())
            fresh = _linked(store, team) & left
            left -= fresh
            waiting += fresh
        groups.append(group)
    return groups


def _linked(store: Store, team: str) -> set[str]:
    found = store.referrers(team, Interaction)
    return {party for i in found for party in (i.provider, i.consumer)} - {team}


def _served(store: Store, team: str) -> set[str]:
    found = store.referrers(team, Interaction)
    return {i.consumer for i in found if i.provider == team and i.mode is not COLLABORATION}


def _waited_for(store: Store, team: str) -> bool:
    """Whether a step needs something the team owns."""
    owned = (c for c in store.referrers(team, Component) if team in c.owner_teams)
    return any(store.referrers(component.id, JourneyStep) for component in owned)


def _name(store: Store, id: str) -> tuple[str, str]:
    return store[id].label().casefold(), id


def _key(store: Store, id: str) -> tuple[str, str]:
    """What says now where a team stands among its neighbours."""
    placement = placement_of(store, id)
    return (placement.order if placement else ""), id
