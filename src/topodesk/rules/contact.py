"""Whether teams are in touch: through an interaction or a service, theirs or that of a grouping."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.component import Service
from topodesk.model.interaction import Interaction
from topodesk.rules.facts import Facts
from topodesk.rules.service_use import groupings_of, is_over


def around(facts: Facts, team: str) -> tuple[str, ...]:
    """A team and the groupings it stands in, the inner one first."""
    return (team, *groupings_of(facts, team))


def between(facts: Facts, one: str, other: str) -> Iterator[Interaction]:
    """The interactions between two teams that are not over, those of their groupings included."""
    far = set(around(facts, other))
    near = around(facts, one)
    for party in near:
        for line in facts.referrers(party, Interaction):
            ends = {line.provider, line.consumer} - {party}
            if ends & far and not is_over(line, facts.as_of):
                yield line


def in_touch(facts: Facts, one: str, other: str) -> bool:
    """Whether two teams interact, or one uses a self-service of the other."""
    drawn = any(True for _ in between(facts, one, other))
    return drawn or _uses(facts, one, other) or _uses(facts, other, one)


def _uses(facts: Facts, consumer: str, provider: str) -> bool:
    """Whether a team is listed among those that use a service without a ticket or a person."""
    users = set(around(facts, consumer))
    return any(
        service.self_service and service.provider == party and users & {*service.consumers}
        for party in around(facts, provider)
        for service in facts.referrers(party, Service)
    )
