"""What a team built around a component can become: part of the streams, or a team of a type that
serves them. What it carried goes to those who need it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from topodesk.edits.folding import fold
from topodesk.edits.merging import pointing_elsewhere
from topodesk.edits.naming import counted, fresh_name, quoted
from topodesk.edits.ordering import last_placement_key
from topodesk.edits.rewriting import Now, let_go, rewritten
from topodesk.edits.sharing import Sharing, plain, team_of_stream
from topodesk.edits.steps import with_team, without_team
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.ids import new_id
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import AlignmentBasis, LoadReading, Reteaming, Team, TeamType

ARTICLES = {
    TeamType.PLATFORM: "a platform",
    TeamType.ENABLING: "an enabling team",
    TeamType.COMPLICATED_SUBSYSTEM: "a complicated-subsystem team",
}
NOWHERE = "No value stream gets anything of it yet: say how many people go where."


@dataclass(frozen=True, slots=True)
class Receiver:
    """A team that gets a part of another: one that is there (`id`), or (`made`) a new one."""

    stream: str
    team: Team
    made: bool


def receivers(store: Store, team: str, sharing: Sharing) -> tuple[Receiver, ...]:
    """Who gets what: the stream-aligned team of each stream, or a new one named after it."""
    found: list[Receiver] = []
    for id in sharing.streams:
        stream = store.get(ValueStream, id)
        if stream is None:
            continue
        there = store.get(Team, team_of_stream(store, id, without=team))
        if there is not None:
            found.append(Receiver(id, there, made=False))
        else:
            made = Team(
                id=new_id(),
                name=fresh_name(store, Team, stream.label()),
                type=TeamType.STREAM_ALIGNED,
                alignment_basis=AlignmentBasis.VALUE_STREAM,
                value_stream=id,
                reteaming=Reteaming.GROW_AND_SPLIT,
            )
            found.append(Receiver(id, made, made=True))
    return tuple(found)


def dissolve_team(store: Store, id: str, sharing: Sharing) -> Change:
    """Dissolve a team: people, components and steps go to the stream teams; what else pointed at
    it points at the one that gets most. A new team carries the steps of its stream that nobody
    carries.

    Refused when nobody gets anything, or when not exactly all people go.
    """
    team = _team(store, id)
    _all_go(team, sharing)
    getting = receivers(store, id, sharing)
    if not getting:
        raise Refused(NOWHERE)
    now: Now = {id: None}
    _hand_over(store, now, id, getting, sharing)
    for each in getting:
        _grow(now, each, sharing.people.get(each.stream))
    _lead_elsewhere(store, now, id, getting)
    fold(store, now)
    let_go(store, now)
    streams = counted([store[each.stream] for each in getting])
    change = rewritten(store, f"Dissolve {quoted(team)} into {streams}", now)
    return _about(change, [each.team.id for each in getting])


def become(store: Store, id: str, type: TeamType, sharing: Sharing) -> Change:
    """Make a team one that serves the streams: it leaves its lane, and what `sharing` says goes to
    the teams of the streams. Its people stay together."""
    team = _team(store, id)
    handed = Sharing({}, sharing.goes)
    getting = receivers(store, id, handed)
    now: Now = {id: team.with_(type=type, value_stream=None)}
    _hand_over(store, now, id, getting, handed)
    change = rewritten(store, f"Make {quoted(team)} {ARTICLES[type]}", now)
    return _about(change, [id])


def _about(change: Change, ids: list[str]) -> Change:
    return Change(change.name, change.edits, tuple(ids))


def _all_go(team: Team, sharing: Sharing) -> None:
    if team.people is None:
        return
    go = plain(sum(count or 0 for count in sharing.people.values()))
    if go > team.people:
        raise Refused(f"There are {team.people:g} people, and {go:g} would go.")
    if go < team.people:
        left = plain(team.people - go)
        one = left == 1
        raise Refused(f"{left:g} {'person has' if one else 'people have'} no place yet.")


def _hand_over(
    store: Store, now: Now, old: str, getting: tuple[Receiver, ...], sharing: Sharing
) -> None:
    """Give components and steps to the teams of their streams, or to nobody."""
    by_stream = {each.stream: each for each in getting}
    for each in getting:
        if each.made:
            now[each.team.id] = each.team
            placed = Placement(
                id=new_id(), of=each.team.id, order=last_placement_key(store, now.values())
            )
            now[placed.id] = placed
    for id, stream in sharing.goes.items():
        record, to = store.records.get(id), by_stream.get(stream)
        new = to.team.id if to is not None else ""
        if isinstance(record, Component):
            now[id] = _owned(record, old, new)
        elif isinstance(record, JourneyStep):
            left = without_team(record, old)
            now[id] = with_team(left, new) if new else left
    _carry_what_nobody_does(store, now, by_stream, sharing)


def _owned(component: Component, old: str, new: str) -> Component:
    beside = [new] if new else []
    owners = [t for team in component.owner_teams for t in (beside if team == old else [team])]
    others = {
        name: new or None for name in ("run_team", "change_team") if getattr(component, name) == old
    }
    return component.with_(owner_teams=tuple(dict.fromkeys(owners)), **others)


def _carry_what_nobody_does(
    store: Store, now: Now, by_stream: Mapping[str, Receiver], sharing: Sharing
) -> None:
    """Let the team of a stream carry its steps that nobody carries: all of them where it is new,
    else those that need what it gets."""
    for stream, to in by_stream.items():
        got = {id for id, goes in sharing.goes.items() if goes == stream}
        for step in store.referrers(stream, JourneyStep):
            as_is = now.get(step.id, step)
            assert isinstance(as_is, JourneyStep)
            wanted = to.made or not got.isdisjoint(step.components)
            if step.stream == stream and wanted and not as_is.responsible_teams:
                now[step.id] = with_team(as_is, to.team.id)


def _grow(now: Now, receiver: Receiver, posts: float | None) -> None:
    """Let a team have so many posts more; a number nobody has said stays unsaid."""
    team = receiver.team
    known = posts is not None and (receiver.made or team.people is not None)
    now[team.id] = team.with_(people=plain((team.people or 0) + (posts or 0))) if known else team


def _lead_elsewhere(store: Store, now: Now, old: str, getting: tuple[Receiver, ...]) -> None:
    """Let what else pointed at the team point at the one that gets most, and a walk at the team of
    its change's stream."""
    main = getting[0].team.id
    of_stream = {each.stream: each.team.id for each in getting}
    for record in store.pointing_at(old):
        if isinstance(record, LoadReading | Placement):
            now[record.id] = None
        elif isinstance(record, TypicalChange):
            led = of_stream.get(record.stream or "", main)
            now[record.id] = _joined(pointing_elsewhere(record, {old: led}))
        elif record.id not in now:
            now[record.id] = pointing_elsewhere(record, {old: main})


def _joined(change: Record | None) -> Record | None:
    """A walk on which nobody waits for itself: stops in a row of one team are one."""
    if not isinstance(change, TypicalChange):
        return change
    stops: list[WalkStop] = []
    for stop in change.walk:
        if stops and stops[-1].team == stop.team:
            before = stops.pop()
            days = [d for d in (before.work_days, stop.work_days) if d is not None]
            notes = "\n".join(dict.fromkeys(n for n in (before.note, stop.note) if n))
            stop = before.with_(work_days=sum(days) if days else None, note=notes)
        stops.append(stop)
    return change.with_(walk=tuple(stops))


def _team(store: Store, id: str) -> Team:
    team = store.get(Team, id)
    if team is None:
        raise Refused("That team is not there any more.")
    return team
