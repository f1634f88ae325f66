"""Who waits for whom: circles, how far a delay reaches, which team the ways lead through."""

from __future__ import annotations

from topodesk.model.interaction import Dependency, DependencyEffect
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact
from topodesk.rules.measures import circles, propagation
from topodesk.rules.measures.betweenness import Betweenness
from topodesk.rules.measures.betweenness import betweenness as ways_through
from topodesk.rules.measures.graph import Graph, graph_of
from topodesk.rules.readings.measured import Measured, measured

_FELT = (DependencyEffect.BLOCKING, DependencyEffect.SLOWING)


@fact
def waiting(facts: Facts) -> Graph:
    """Each team and those it waits for: its blocking dependencies."""
    return _graph(facts, (DependencyEffect.BLOCKING,))


@fact
def needing(facts: Facts) -> Graph:
    """Each team and those it needs: its blocking and slowing dependencies."""
    return _graph(facts, _FELT)


@fact
def waiting_circles(facts: Facts) -> tuple[tuple[str, ...], ...]:
    """The teams that all wait for each other, the largest circle first."""
    return circles.waiting_circles(waiting(facts))


@fact
def propagation_cost(facts: Facts) -> Measured:
    """The share of pairs of teams that some path of dependencies connects."""
    return measured(propagation.propagation_cost(needing(facts)), "There is no team.")


@fact
def betweenness(facts: Facts) -> Betweenness:
    """Through which teams the ways from who needs to who is needed lead."""
    return ways_through(needing(facts))


def _graph(facts: Facts, effects: tuple[DependencyEffect, ...]) -> Graph:
    teams = [team.id for team in facts.all(Team)]
    felt = [d for d in facts.all(Dependency) if d.effect in effects]
    return graph_of(teams, ((d.from_team, d.to_team) for d in felt))
