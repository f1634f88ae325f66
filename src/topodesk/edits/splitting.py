"""Splitting a team in two: people, steps, components, services and interactions are divided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from topodesk.edits.naming import fresh_name, shortened
from topodesk.edits.ordering import last_placement_key, placement_of
from topodesk.edits.rewriting import Now, rewritten
from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.ids import new_id
from topodesk.model.interaction import Interaction
from topodesk.model.order import between
from topodesk.model.outcome import Outcome
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Reteaming, Team

SHARED = (JourneyStep, Component, Interaction)
"""What both halves may have; a service is offered by one."""


@dataclass(frozen=True, slots=True)
class Split:
    """How a team is divided: what `goes` with the new one and what `both` have, by record id.

    `people` are the posts that go; None where nobody has said how many there are.
    """

    name: str = ""
    people: float | None = None
    goes: frozenset[str] = frozenset()
    both: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two teams as it would be."""

    name: str
    people: float | None
    counts: dict[str, int]
    """How many records of each noun it would have."""


def divisible(store: Store, team: str) -> list[Record]:
    """What can be divided: the team's steps, components, services and interactions."""
    steps = [s for s in store.referrers(team, JourneyStep) if team in s.responsible_teams]
    owned = [c for c in store.referrers(team, Component) if team in c.owner_teams]
    offered = [s for s in store.referrers(team, Service) if s.provider == team]
    together = store.referrers(team, Interaction)
    return [
        *sorted(steps, key=lambda s: (s.stream, s.order, s.id)),
        *sorted(owned, key=lambda c: (c.name.casefold(), c.id)),
        *sorted(offered, key=lambda s: (s.name.casefold(), s.id)),
        *together,
    ]


def name_of_new(store: Store, team: Team, split: Split) -> str:
    """What the new team is called: as typed, else after the one it comes from."""
    return split.name if split.name.strip() else fresh_name(store, Team, f"{team.label()} 2")


def halves(store: Store, id: str, split: Split) -> tuple[Half, Half]:
    """(the team as it stays, the new one) without changing anything."""
    team = _team(store, id)
    stays: dict[str, int] = {}
    goes: dict[str, int] = {}
    for record in divisible(store, id):
        side = _side(record, split)
        for half, has in ((stays, side != "goes"), (goes, side != "stays")):
            half[record.noun] = half.get(record.noun, 0) + has
    kept, gone = _people(team, split)
    return Half(team.label(), kept, stays), Half(name_of_new(store, team, split), gone, goes)


def split_team(store: Store, id: str, split: Split, *, new: str = "") -> Change:
    """Split a team: the new one, of the same type, stands beside it with what goes. Outcomes are
    the outcomes of both.

    Refused when more people would go than there are.
    """
    team = _team(store, id)
    kept, gone = _people(team, split)
    made = Team(
        id=new or new_id(),
        name=name_of_new(store, team, split),
        type=team.type,
        alignment_basis=team.alignment_basis,
        people=gone,
        reteaming=Reteaming.GROW_AND_SPLIT,
        value_stream=team.value_stream,
        grouping=team.grouping,
        tags=team.tags,
    )
    now: Now = {made.id: made}
    if kept != team.people:
        now[id] = team.with_(people=kept)
    for record in divisible(store, id):
        side = _side(record, split)
        if side != "stays":
            _divide(now, record, id, made.id, shared=side == "both")
    for outcome in store.referrers(id, Outcome):
        if id in outcome.linked_teams:
            linked = _with(outcome.linked_teams, id, made.id, shared=True)
            now[outcome.id] = outcome.with_(linked_teams=linked)
    now |= {placement.id: placement for placement in _beside(store, id, made.id)}
    name = f"Split team “{shortened(team.label())}” into “{shortened(team.label())}” and "
    return rewritten(store, f"{name}“{shortened(made.name)}”", now)


def _divide(now: Now, record: Record, old: str, new: str, *, shared: bool) -> None:
    """Let the new team have a record instead of the old one, or as well."""
    if isinstance(record, JourneyStep):
        teams = _with(record.responsible_teams, old, new, shared=shared)
        leads = new if record.lead_team == old and not shared else record.lead_team
        now[record.id] = record.with_(responsible_teams=teams, lead_team=leads)
    elif isinstance(record, Component):
        owners = _with(record.owner_teams, old, new, shared=shared)
        moved = {
            name: new
            for name in ("run_team", "change_team")
            if getattr(record, name) == old and not shared
        }
        now[record.id] = record.with_(owner_teams=owners, **moved)
    elif isinstance(record, Service):
        now[record.id] = record.with_(provider=new)
    elif isinstance(record, Interaction):
        ends = {e: new for e in ("provider", "consumer") if getattr(record, e) == old}
        fresh = {"id": new_id(), "external_id": ""} if shared else {}
        copy = record.with_(**ends, **fresh)
        now[copy.id] = copy


def _with(teams: tuple[str, ...], old: str, new: str, *, shared: bool) -> tuple[str, ...]:
    beside = (old, new) if shared else (new,)
    return tuple(dict.fromkeys(t for team in teams for t in (beside if team == old else (team,))))


def _side(record: Record, split: Split) -> str:
    if record.id in split.both and isinstance(record, SHARED):
        return "both"
    return "goes" if record.id in split.goes else "stays"


def _people(team: Team, split: Split) -> tuple[float | None, float | None]:
    """(who stay, who go)"""
    gone = split.people
    if team.people is None or gone is None:
        return team.people, gone
    if gone > team.people:
        raise Refused(f"“{shortened(team.label())}” has {team.people:g} people; fewer can go.")
    return _posts(team.people - gone), _posts(gone)


def _posts(count: float) -> float:
    plain = round(count, 6)
    return int(plain) if plain == int(plain) else plain


def _beside(store: Store, old: str, new: str) -> Iterator[Placement]:
    """Right behind the old one in the order; on open paper where that one stands, so that it moves
    aside just as far as it must."""
    placed = placement_of(store, old)
    if placed is None:
        yield Placement(id=new_id(), of=new, order=last_placement_key(store))
        return
    later = [p.order for p in store.of(Placement) if p.order > placed.order]
    key = between(placed.order, min(later, default=""))
    yield Placement(id=new_id(), of=new, order=key, x=placed.x, y=placed.y)


def _team(store: Store, id: str) -> Team:
    team = store.get(Team, id)
    if team is None:
        raise KeyError(id)
    return team
