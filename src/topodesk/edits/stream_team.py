"""Drafting one team that can change all layers of a stream, with people from each slice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import last_placement_key
from topodesk.edits.rewriting import Now, rewritten
from topodesk.edits.sharing import plain, shared_out
from topodesk.edits.steps import steps_of, with_team
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.ids import new_id
from topodesk.model.placement import Placement
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import AlignmentBasis, Reteaming, Team, TeamType

LARGEST = 8
"""People one team is drafted with at most; five to nine work best."""


@dataclass(frozen=True, slots=True)
class Part:
    """How many people of a team come along; None where nobody has said how many it has."""

    team: str
    people: float | None


def parts_of(store: Store, stream: str, slices: Sequence[str]) -> tuple[Part, ...]:
    """People from each of these teams in proportion to what it does for the stream: at least one,
    never all of a team of several, and not more in all than one team holds."""
    found: list[Part] = []
    wished: dict[str, float] = {}
    for id in slices:
        team = store.get(Team, id)
        if team is None:
            continue
        here, all_of_it = _work(store, id, stream)
        if team.people is None or team.people < 1:
            found.append(Part(id, None))
        elif here:
            most = max(team.people - 1, 1)
            wished[id] = min(max(team.people * here / all_of_it, 1), most)
    total = round(min(sum(wished.values()), LARGEST))
    beyond_one = shared_out(
        max(total - len(wished), 0), {k: max(v - 1, 0) for k, v in wished.items()}
    )
    found += [Part(id, plain(1 + (beyond_one.get(id) or 0))) for id in wished]
    order = {id: at for at, id in enumerate(slices)}
    return tuple(sorted(found, key=lambda part: order[part.team]))


def draft_stream_team(store: Store, stream: str, parts: Sequence[Part]) -> Change:
    """One team on the stream with these people. It owns what only this stream needs and carries
    the steps nobody carries; the teams they come from shrink."""
    lane = store.get(ValueStream, stream)
    if lane is None:
        raise Refused("That value stream is not there any more.")
    teams = {part.team: team for part in parts if (team := store.get(Team, part.team)) is not None}
    known = [part.people for part in parts if part.people is not None]
    made = Team(
        id=new_id(),
        name=fresh_name(store, Team, lane.label()),
        type=TeamType.STREAM_ALIGNED,
        alignment_basis=AlignmentBasis.VALUE_STREAM,
        people=plain(sum(known)) if known else None,
        value_stream=stream,
        reteaming=Reteaming.SWITCH,
    )
    placed = Placement(id=new_id(), of=made.id, order=last_placement_key(store))
    now: Now = {made.id: made, placed.id: placed}
    for part in parts:
        team = teams.get(part.team)
        if team is not None and part.people is not None and team.people is not None:
            now[team.id] = team.with_(people=plain(max(team.people - part.people, 0)))
    for component in _only_needed_here(store, stream, teams):
        owners = [made.id if owner in teams else owner for owner in component.owner_teams]
        others = {
            name: made.id
            for name in ("run_team", "change_team")
            if getattr(component, name) in teams
        }
        now[component.id] = component.with_(owner_teams=tuple(dict.fromkeys(owners)), **others)
    for step in store.referrers(stream, JourneyStep):
        if step.stream == stream and not step.responsible_teams:
            now[step.id] = with_team(step, made.id)
    change = rewritten(store, f"Draft one team for {quoted(lane)}", now)
    return Change(change.name, change.edits, (made.id,))


def _work(store: Store, team: str, stream: str) -> tuple[int, int]:
    """(work cells and steps of the team in this stream, in all streams)"""
    streams = [
        step.stream
        for component in store.referrers(team, Component)
        if team in component.owner_teams
        for step in store.referrers(component.id, JourneyStep)
        if component.id in step.components
    ]
    streams += [step.stream for step in steps_of(store, team)]
    return streams.count(stream), len(streams)


def _only_needed_here(store: Store, stream: str, teams: dict[str, Team]) -> Iterator[Component]:
    """Components of these teams that steps of this stream need, and no others."""
    for id in teams:
        for component in store.referrers(id, Component):
            needing = [
                step.stream
                for step in store.referrers(component.id, JourneyStep)
                if component.id in step.components
            ]
            if id in component.owner_teams and needing and set(needing) == {stream}:
                yield component
