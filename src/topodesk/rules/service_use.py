"""Who is whose consumer, and what is used without a ticket or a person."""

from __future__ import annotations

from datetime import date

from topodesk.model.component import Component, Service
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact


def members(facts: Facts, party: str) -> frozenset[str]:
    """The teams of a party: itself when it is a team, else all within the grouping."""
    return frozenset({party}) if facts.get(Team, party) else _within(facts, party)


@fact
def _within(facts: Facts, outer: str) -> frozenset[str]:
    """The teams in a grouping and in the groupings inside it."""
    found: set[str] = set()
    todo = [outer]
    while todo:
        grouping = todo.pop()
        found.update(t.id for t in facts.referrers(grouping, Team) if t.grouping == grouping)
        todo += [g.id for g in facts.referrers(grouping, Grouping) if g.parent == grouping]
    return frozenset(found)


def groupings_of(facts: Facts, team: str) -> tuple[str, ...]:
    """The groupings a team stands in, the inner one first."""
    record = facts.get(Team, team)
    found: list[str] = []
    grouping = facts.get(Grouping, record.grouping) if record else None
    while grouping is not None:
        found.append(grouping.id)
        grouping = facts.get(Grouping, grouping.parent)
    return tuple(found)


def is_over(interaction: Interaction, as_of: date | None) -> bool:
    """Whether an interaction has ended."""
    ended = interaction.actual_end
    return ended is not None and (as_of is None or ended <= as_of)


@fact
def consumers(facts: Facts, party: str) -> frozenset[str]:
    """Teams on the pointed side of an X-as-a-Service of `party`, and teams that depend on it."""
    found: set[str] = set()
    for interaction in facts.referrers(party, Interaction):
        if interaction.provider == party and _serves(facts, interaction):
            found |= members(facts, interaction.consumer)
    for dependency in facts.referrers(party, Dependency):
        if dependency.to_team == party:
            found.add(dependency.from_team)
    return frozenset(found - {party})


def _serves(facts: Facts, interaction: Interaction) -> bool:
    as_a_service = interaction.mode is InteractionMode.X_AS_A_SERVICE
    return as_a_service and not is_over(interaction, facts.as_of)


def self_service(facts: Facts, interaction: Interaction) -> bool | None:
    """Whether an X-as-a-Service is used without a ticket or a person; None: nobody has said."""
    service = facts.get(Service, interaction.service)
    if interaction.self_service is not None or service is None:
        return interaction.self_service
    return service.self_service


def self_service_users(facts: Facts, component: Component) -> frozenset[str]:
    """The teams that use a component through a self-service X-as-a-Service."""
    found: frozenset[str] = frozenset()
    for owner in component.owner_teams:
        found |= _served_with_everything(facts, owner)
    for service in facts.referrers(component.id, Service):
        if service.self_service:
            for consumer in service.consumers:
                found |= members(facts, consumer)
        for interaction in facts.referrers(service.id, Interaction):
            if _serves(facts, interaction) and self_service(facts, interaction):
                found |= members(facts, interaction.consumer)
    return found


@fact
def _served_with_everything(facts: Facts, owner: str) -> frozenset[str]:
    """The teams that a team, or a platform around it, serves with all it owns: no service named."""
    found: frozenset[str] = frozenset()
    for party in (owner, *groupings_of(facts, owner)):
        if facts.serves_without_ticket(party):
            for interaction in facts.referrers(party, Interaction):
                whole = interaction.provider == party and interaction.service is None
                if whole and interaction.self_service and _serves(facts, interaction):
                    found |= members(facts, interaction.consumer)
    return found
