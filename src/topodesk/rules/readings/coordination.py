"""Which teams have to coordinate, and whether an interaction is drawn between them."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentLink, ComponentStatus
from topodesk.model.interaction import Interaction
from topodesk.rules.facts import Facts, fact
from topodesk.rules.measures.congruence import Pair, pair
from topodesk.rules.measures.congruence import congruence as share_covered
from topodesk.rules.measures.congruence import coordination_needs as needs_of
from topodesk.rules.readings.measured import Measured, measured
from topodesk.rules.service_use import is_over, members


@fact
def coordination_needs(facts: Facts) -> frozenset[Pair]:
    """Pairs of teams of which one owns what a component of the other is tied to."""
    owners = {
        c.id: c.owner_teams for c in facts.all(Component) if c.status is not ComponentStatus.RETIRED
    }
    return needs_of(owners, ((link.a, link.b) for link in facts.all(ComponentLink)))


@fact
def drawn_pairs(facts: Facts) -> frozenset[Pair]:
    """Pairs of teams with an interaction between them, or between groupings they stand in."""
    return frozenset(
        pair(one, other)
        for line in facts.all(Interaction)
        if not is_over(line, facts.as_of)
        for one in members(facts, line.provider)
        for other in members(facts, line.consumer)
        if one != other
    )


@fact
def congruence(facts: Facts) -> Measured:
    """The share of coordination needs for which an interaction is drawn."""
    return measured(
        share_covered(coordination_needs(facts), drawn_pairs(facts)),
        "No component of one team is tied to one of another team.",
    )
