"""What an answer adds to a scenario: a use, a service, an outcome, somebody who is taught."""

from __future__ import annotations

from collections.abc import Collection

from topodesk.edits.fields import set_fields
from topodesk.edits.hanging import hang
from topodesk.edits.naming import quoted
from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.ids import new_id
from topodesk.model.interaction import Capability, Interaction, InteractionMode
from topodesk.model.outcome import MetricKind, Outcome, OutcomeLevel
from topodesk.model.scenario import Refused, Store
from topodesk.model.team import Team
from topodesk.session.converting.question import Choices


def teams_to_pick(store: Store, without: Collection[str]) -> Choices:
    """The teams that can be named, by name."""
    teams = [team for team in store.of(Team) if team.id not in without]
    teams.sort(key=lambda team: (team.label().casefold(), team.id))
    return tuple((team.label(), team.id) for team in teams)


def let_use(store: Store, team: str, user: str) -> Change:
    """Let a team use what another one offers as a service."""
    return _with(store, team, user, InteractionMode.X_AS_A_SERVICE, "use")


def let_teach(store: Store, team: str, other: str) -> Change:
    """Let a team help another one to learn."""
    return _with(store, team, other, InteractionMode.FACILITATING, "learn from")


def add_service(store: Store, team: str, name: str) -> Change:
    """Add a service that a team offers."""
    return hang(store, team, Service(id=new_id(), name=name, provider=team))


def let_use_service(store: Store, service: str, user: str) -> Change:
    """Let a team use one service."""
    old = store.get(Service, service)
    if old is None:
        raise Refused("That service is not there any more.")
    used = old.with_(consumers=tuple(dict.fromkeys((*old.consumers, user))))
    name = f"Let {quoted(store[user])} use {quoted(old)}"
    return Change.of(name, store.id, updated=[(old, used)])


def add_flow_outcome(store: Store, team: str, statement: str) -> Change:
    """Give a team an outcome that is its users' flow."""
    own = Outcome(
        id=new_id(),
        level=OutcomeLevel.TEAM,
        statement=statement,
        metric_kind=MetricKind.FLOW,
        accountable_team=team,
    )
    return Change.of(f"Give {quoted(store[team])} an outcome", store.id, added=[own])


def name_capability(store: Store, interaction: str, name: str) -> Change:
    """Say which capability an interaction hands over: a known one of that name, or a new one."""
    key = name.strip().casefold()
    if not key:
        return set_fields(store, interaction, capability=None)
    known = next((c for c in store.of(Capability) if c.name.strip().casefold() == key), None)
    if known is not None:
        return set_fields(store, interaction, capability=known.id)
    made = Capability(id=new_id(), name=name.strip())
    added = Change.of(f"Add {quoted(made)}", store.id, added=[made])
    old = store[interaction]
    named = Change.of("", store.id, updated=[(old, old.with_(capability=made.id))])
    return added.then(named)


def _with(store: Store, team: str, other: str, mode: InteractionMode, verb: str) -> Change:
    line = Interaction(id=new_id(), mode=mode, provider=team, consumer=other)
    name = f"Let {quoted(store[other])} {verb} {quoted(store[team])}"
    return Change.of(name, store.id, added=[line])
