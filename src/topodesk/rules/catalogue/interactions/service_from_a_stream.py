"""INT-06."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import parties, party, title_of
from topodesk.rules.platform_side import in_platform
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page
from topodesk.rules.wording import called, quoted

_MOST = 2


class ServiceFromAStream(Rule[Interaction]):
    """A stream-aligned team offers a service to other teams by itself.

    What it looks for
    X-as-a-Service provided by a stream-aligned team that stands in no platform.

    Why it matters
    The team gets a second set of customers, and starts ranking them.

    What to do
    Put the service into a platform, or let the consuming team own what it needs.

    When to ignore it
    What the stream sells outside is used inside as well: accept it with that reason.
    """

    id = "INT-06"
    name = "service-from-a-stream"
    title = "Stream team offers X-as-a-Service itself"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),)
    fix_class = FixClass.ASSIST

    def check(self, interaction: Interaction, facts: Facts) -> Seen:
        """Look at who provides one service."""
        team = facts.get(Team, interaction.provider)
        served = interaction.mode is InteractionMode.X_AS_A_SERVICE
        if not served or is_over(interaction, facts.as_of) or team is None:
            return
        if team.type is not TeamType.STREAM_ALIGNED or in_platform(facts, team.id):
            return
        consumer = party(facts, interaction.consumer)
        service = facts.get(Service, interaction.service)
        yield self.finding(
            [interaction, *parties(facts, interaction)],
            f"{called(team)} serves a stream of its own and {called(consumer)} as well.",
            evidence=[
                "X-as-a-Service by a stream-aligned team outside any platform",
                *([f"service: {called(service)}"] if service else []),
            ],
            action="Put the service into a platform, or let the consuming team own what it needs.",
            name=title_of(facts, interaction),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let a platform team offer it, together with what the service is made of."""
        interaction = facts.get(Interaction, finding.where[0])
        if interaction is None:
            return
        for platform in _platforms(facts, interaction)[:_MOST]:
            updated: list[tuple[Record, Record]] = [
                (interaction, interaction.with_(provider=platform.id))
            ]
            service = facts.get(Service, interaction.service)
            if service is not None:
                updated.append((service, service.with_(provider=platform.id)))
                parts = [c for id in service.components if (c := facts.get(Component, id))]
                updated += [(part, part.with_(owner_teams=(platform.id,))) for part in parts]
            title = quoted(title_of(facts, interaction))
            change = Change.of(
                f"Let {called(platform)} provide {title}", facts.scenario.id, updated=updated
            )
            yield Fix(f"{quoted(platform.label())} offers it", change)


def _platforms(facts: Facts, interaction: Interaction) -> list[Team]:
    """Platform teams that could offer it: by people, the larger first."""
    found = [
        team
        for team in facts.scenario.of(Team)
        if team.type is TeamType.PLATFORM and team.id != interaction.consumer
    ]
    return sorted(found, key=lambda team: (-(team.people or 0), team.label().casefold(), team.id))
