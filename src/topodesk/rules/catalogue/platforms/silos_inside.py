"""PLAT-05."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentStatus, Service
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.team import Team
from topodesk.rules.cells import Cell
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.ownership import layer_of
from topodesk.rules.readings.boundaries import purity_by_layer, purity_by_stream
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import members
from topodesk.rules.source import Book, Page
from topodesk.rules.wording import called, count, listed


class SilosInside(Rule[Grouping]):
    """Inside a platform, teams are cut by technology again.

    What it looks for
    A platform of at least 3 teams whose boundaries follow technology layers more than the services
    it offers. Each component a service rests on counts, from 6 such pairs on.

    Why it matters
    The pattern repeats on every scale: then each internal service is a relay race too.

    What to do
    Draft inner teams by internal service: one that can change all a service rests on.

    When to ignore it
    The platform has one service, or its layers are bought from different suppliers.
    """

    id = "PLAT-05"
    name = "silos-inside"
    title = "Inside the platform: technology silos again"
    severity = Severity.WARNING
    scopes = (Scope.GROUPING,)
    sources = (
        Page("Team Topologies, groupings", "teamtopologies.com/key-concepts-content"),
        Book("Skelton & Pais", "Team Topologies, 2nd edition", "Sky Betting & Gaming"),
    )
    fix_class = FixClass.TALK
    stage = 7
    relative = True
    usual = {"teams": 3, "pairs": 6, "purity": 0.5}

    def check(self, grouping: Grouping, facts: Facts) -> Seen:
        """Look at how one platform is cut inside."""
        if grouping.kind is not GroupingKind.PLATFORM:
            return
        inside = members(facts, grouping.id)
        if len(inside) < self.limit(facts, "teams"):
            return
        cells = _cells(facts, grouping.id, inside)
        at_least = int(self.limit(facts, "pairs"))
        by_layer = purity_by_layer(cells, at_least).value
        by_service = purity_by_stream(cells, at_least).value
        teams = [team for id in sorted({str(c.team) for c in cells}) if (team := _team(facts, id))]
        if by_layer is None or by_layer < self.limit(facts, "purity"):
            return
        if by_layer <= (by_service or 0) or len(teams) < self.limit(facts, "teams"):
            return
        teams.sort(key=lambda team: (team.label().casefold(), team.id))
        yield self.finding(
            [grouping, *teams],
            f"Inside {called(grouping)}, teams follow technology more than what it offers.",
            evidence=[
                f"boundaries follow layers by {by_layer:.0%}, services by {by_service or 0:.0%}",
                f"{count(len(cells), 'pair')} of a service and a component, among "
                f"{listed([team.label() for team in teams])}",
            ],
            action="Draft inner teams by internal service, each able to change all it rests on.",
        )


def _team(facts: Facts, id: str) -> Team | None:
    return facts.get(Team, id)


def _cells(facts: Facts, grouping: str, inside: frozenset[str]) -> tuple[Cell, ...]:
    """One cell for each service and component it rests on, owned by a team inside."""
    found = []
    for party in (grouping, *sorted(inside)):
        for service in facts.referrers(party, Service):
            for id in dict.fromkeys(service.components) if service.provider == party else ():
                component = facts.get(Component, id)
                if component is None or component.status is ComponentStatus.RETIRED:
                    continue
                owner = next((t for t in component.owner_teams if t in inside), None)
                layer = layer_of(component)
                if owner is not None and layer:
                    found.append(Cell(service.id, id, service.id, layer, owner))
    return tuple(found)
