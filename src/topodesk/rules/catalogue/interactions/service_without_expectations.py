"""INT-10."""

from __future__ import annotations

from topodesk.model.component import Service
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.parties import party
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over, members
from topodesk.rules.source import Page
from topodesk.rules.wording import called, listed


class ServiceWithoutExpectations(Rule[Team | Grouping]):
    """Others use a service, and it is not written down what they can expect.

    What it looks for
    A provider of X-as-a-Service that names no service level, no versioning and no documentation,
    neither in its Team API nor at the service; for a platform, in none of its teams.

    Why it matters
    As a service needs clear promises: who knows what to expect does not have to ask.

    What to do
    Write down in the provider's Team API what others can expect, or at least where to read it.

    When to ignore it
    A thin platform that is a page in a wiki: one link is enough, and silences it.
    """

    id = "INT-10"
    name = "service-without-expectations"
    title = "Service without expectations"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.GROUPING)
    sources = (
        Page("Team API template", "github.com/TeamTopologies/Team-API-template"),
        Page("Team API as code", "github.com/TeamTopologies/TeamAPI-As-Code"),
    )
    fix_class = FixClass.ASSIST
    stage = 7

    def check(self, it: Team | Grouping, facts: Facts) -> Seen:
        """Look at what one provider promises those it serves."""
        served = [
            line
            for line in facts.referrers(it.id, Interaction)
            if line.provider == it.id
            and line.mode is InteractionMode.X_AS_A_SERVICE
            and not is_over(line, facts.as_of)
            and not _promises(facts.get(Service, line.service))
        ]
        if not served or _told(facts, it):
            return
        consumers = [c for line in served if (c := party(facts, line.consumer))]
        unique = list({consumer.id: consumer for consumer in consumers}.values())
        yield self.finding(
            [it, *unique],
            f"{called(it)} serves {listed([c.label() for c in unique])}, and what they can expect "
            "is not written down.",
            evidence=["service level, versioning and documentation: none"],
            action=f"Write down in the Team API of {called(it)} what others can expect.",
        )


def _told(facts: Facts, it: Team | Grouping) -> bool:
    """Whether a Team API of the provider, or anything it offers, promises anything."""
    teams = (facts.get(Team, id) for id in members(facts, it.id))
    apis = [team.team_api for team in teams if team]
    if any(a.service_levels.strip() or a.versioning.strip() or a.docs_links for a in apis):
        return True
    return any(_promises(s) for s in facts.referrers(it.id, Service) if s.provider == it.id)


def _promises(service: Service | None) -> bool:
    if service is None:
        return False
    return any(text.strip() for text in (service.service_level, service.versioning, service.docs))
