"""What a platform offers, who uses it, and how long it has been there."""

from __future__ import annotations

from datetime import date, timedelta

from topodesk.model.component import Service
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact
from topodesk.rules.service_use import consumers, is_over, members


def services_of(facts: Facts, party: str) -> list[Service]:
    """The services a team or a grouping itself offers, by id."""
    return [s for s in facts.referrers(party, Service) if s.provider == party]


@fact
def users_of(facts: Facts, service: str) -> frozenset[str]:
    """The teams that use a service: as it says itself, or as an interaction about it says."""
    record = facts.get(Service, service)
    named = record.consumers if record is not None else ()
    lines = (i for i in facts.referrers(service, Interaction) if not is_over(i, facts.as_of))
    found: frozenset[str] = frozenset()
    for party in (*named, *(line.consumer for line in lines)):
        found |= members(facts, party)
    return found


def is_used(facts: Facts, service: Service) -> bool:
    """Whether anybody uses a service: a team, a step, or somebody who uses all its provider has."""
    if users_of(facts, service.id) or facts.referrers(service.id, JourneyStep):
        return True
    provider = service.provider
    lines = facts.referrers(provider, Interaction) if provider is not None else ()
    return any(_of_everything(line, provider, facts.as_of) for line in lines)


@fact
def served_by(facts: Facts, party: str) -> frozenset[str]:
    """The teams that use anything a party offers."""
    found = consumers(facts, party)
    for service in services_of(facts, party):
        found |= users_of(facts, service.id)
    return found - members(facts, party)


def is_young(facts: Facts, party: str, days: float) -> bool:
    """Whether a platform was formed so few days ago, or is still to be formed: all of its teams of
    which that is known."""
    teams = [facts.get(Team, id) for id in sorted(members(facts, party))]
    formed = [team.formed_on for team in teams if team is not None and team.formed_on is not None]
    if not formed or facts.as_of is None:
        return False
    return facts.as_of - min(formed) < timedelta(days=days)


def platform_around(facts: Facts, service: Service) -> Team | Grouping | None:
    """Who offers a service."""
    return facts.get(Team, service.provider) or facts.get(Grouping, service.provider)


def _of_everything(line: Interaction, provider: str | None, as_of: date | None) -> bool:
    whole = line.provider == provider and line.service is None
    return whole and line.mode is InteractionMode.X_AS_A_SERVICE and not is_over(line, as_of)
