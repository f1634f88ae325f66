"""Who needs a team: how its people, components and steps would be shared out among the streams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from topodesk.edits.ordering import streams_in_order
from topodesk.edits.steps import steps_of
from topodesk.model.component import Component
from topodesk.model.flow import TypicalChange
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a team is shared out. `people` are the posts that go to each stream, None where nobody
    has said how many there are; `goes` says of each component and step to which stream it goes,
    "" to none: it belongs to nobody then."""

    people: Mapping[str, float | None] = field(default_factory=dict)
    goes: Mapping[str, str] = field(default_factory=dict)

    @property
    def streams(self) -> tuple[str, ...]:
        """The streams that get something, the one that gets most first."""
        got = Counter({stream: float(count or 0) for stream, count in self.people.items()})
        things = Counter(stream for stream in self.goes.values() if stream)
        found = [s for s in dict.fromkeys((*self.people, *things)) if got[s] or things[s]]
        return tuple(sorted(found, key=lambda s: (-got[s], -things[s])))

    def with_people(self, stream: str, count: float | None) -> Sharing:
        """The same with other posts for one stream."""
        return replace(self, people={**self.people, stream: count})

    def with_thing(self, id: str, stream: str) -> Sharing:
        """The same with a component or a step going elsewhere."""
        return replace(self, goes={**self.goes, id: stream})


def suggested_sharing(store: Store, team: str) -> Sharing:
    """Each component goes to the stream whose steps need it most often, each step stays in its
    stream, and the people follow the work; a team that owns nothing is shared out by the changes
    that pass it."""
    streams = {stream.id for stream in streams_in_order(store)}
    needed = needs(store, team)
    goes = {id: _most(count) for id, count in needed.items()}
    own = steps_of(store, team)
    goes |= {step.id: step.stream for step in own}
    work: Counter[str] = Counter()
    for count in needed.values():
        work += count
    work += Counter(step.stream for step in own)
    work = work or _changes_passing(store, team)
    weights = {stream: work[stream] for stream in streams_by_lane(store) if work[stream]}
    record = store.get(Team, team)
    posts = shared_out(record.people if record else None, weights)
    return Sharing(posts, {id: s if s in streams else "" for id, s in goes.items()})


def streams_by_lane(store: Store) -> list[str]:
    """The ids of the streams from top to bottom."""
    return [stream.id for stream in streams_in_order(store)]


def needs(store: Store, team: str) -> dict[str, Counter[str]]:
    """For each component the team owns: how many steps of which streams need it."""
    owned = [c for c in store.referrers(team, Component) if team in c.owner_teams]
    owned.sort(key=lambda c: (c.name.casefold(), c.id))
    return {
        c.id: Counter(s.stream for s in store.referrers(c.id, JourneyStep) if c.id in s.components)
        for c in owned
    }


def team_of_stream(store: Store, stream: str, without: str = "") -> str:
    """The stream-aligned team that carries most steps of a stream; "" when it has none."""
    found = [
        team
        for team in store.referrers(stream, Team)
        if team.value_stream == stream
        and team.type is TeamType.STREAM_ALIGNED
        and team.id != without
    ]
    found.sort(key=lambda team: (-len(steps_of(store, team.id)), team.label().casefold(), team.id))
    return found[0].id if found else ""


def shared_out(people: float | None, weights: Mapping[str, float]) -> dict[str, float | None]:
    """Posts in proportion to the weights: whole ones, half a post where there is one, and all."""
    if people is None:
        return dict.fromkeys(weights)
    total = sum(weights.values())
    if not total:
        return {}
    unit = 1.0 if people == int(people) else HALF
    units = round(people / unit)
    exact = {key: units * weight / total for key, weight in weights.items()}
    whole = {key: int(amount) for key, amount in exact.items()}
    left = units - sum(whole.values())
    for key in sorted(exact, key=lambda key: whole[key] - exact[key])[:left]:
        whole[key] += 1
    return {key: plain(count * unit) for key, count in whole.items()}


def plain(count: float) -> float:
    """A number of posts without a decimal point where it is whole."""
    rounded = round(count, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _most(count: Counter[str]) -> str:
    return max(count, key=lambda stream: (count[stream], stream), default="")


def _changes_passing(store: Store, team: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for change in store.referrers(team, TypicalChange):
        if store.get(ValueStream, change.stream) is not None and change.stream:
            found[change.stream] += 1
    return found
