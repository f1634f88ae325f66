"""INT-08."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentLink, ComponentStatus
from topodesk.model.ids import new_id
from topodesk.model.interaction import Dependency, DependencyEffect, Interaction
from topodesk.model.team import Team
from topodesk.rules.contact import in_touch
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.ownership import owns
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Paper
from topodesk.rules.wording import called, count, quoted


class _Need(NamedTuple):
    """Why two teams have to talk: dependencies, and links between what they own."""

    blocking: bool
    dependencies: int
    links: int


class MissingInteraction(Rule[Team]):
    """Two teams have to coordinate, and no interaction is drawn between them.

    What it looks for
    One team depends on another and no step is planned to end that, or their components are tied
    together; and there is no interaction between them or between groupings around them, and no
    self-service that one uses of the other. A warning when the dependency blocks.

    Why it matters
    Needs that nobody planned turn into surprise meetings.

    What to do
    Draw the interaction, and agree on its mode when the agreements are made.

    When to ignore it
    What one uses of the other is a stable self-service: draw it, at the platform if that offers it.
    """

    id = "INT-08"
    name = "missing-interaction"
    title = "Missing interaction"
    severity = Severity.INFO
    scopes = (Scope.TEAM,)
    sources = (
        Paper("Cataldo, Herbsleb & Carley", 2008, "Socio-technical congruence (CMU-ISR-08-104)"),
    )
    fix_class = FixClass.AUTO
    stage = 7

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at whom one team has to talk to."""
        for id, need in sorted(_needs(facts, team).items()):
            other = facts.get(Team, id)
            if other is None or not _speaks_first(facts, team, other):
                continue
            if in_touch(facts, team.id, other.id):
                continue
            evidence = []
            if need.dependencies:
                word = "blocking" if need.blocking else "slowing"
                evidence.append(f"a {word} dependency between them")
            if need.links:
                evidence.append(f"{count(need.links, 'tie')} between their components")
            yield self.finding(
                [team, other],
                f"{called(team)} and {called(other)} have to coordinate, and no interaction is "
                "drawn.",
                evidence=[*evidence, "no interaction between them"],
                action="Draw the interaction, and agree on its mode later.",
                level=Severity.WARNING if need.blocking else Severity.INFO,
                name=f"{team.label()} and {other.label()}",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draw an interaction whose mode is to be chosen."""
        team, other = (facts.get(Team, id) for id in finding.where[:2])
        if team is None or other is None:
            return
        line = Interaction(id=new_id(), provider=other.id, consumer=team.id)
        name = f"Draw an interaction of {called(team)} and {called(other)}"
        change = Change.of(name, facts.scenario.id, added=[line])
        yield Fix(f"Draw it with {quoted(other.label())}, to be defined", change)


def _needs(facts: Facts, team: Team) -> dict[str, _Need]:
    """The teams one has to coordinate with."""
    found: dict[str, _Need] = {}

    def add(other: str, *, blocking: bool = False, dependency: int = 0, link: int = 0) -> None:
        if other != team.id:
            old = found.get(other, _Need(blocking=False, dependencies=0, links=0))
            found[other] = _Need(
                old.blocking or blocking, old.dependencies + dependency, old.links + link
            )

    for dependency in facts.referrers(team.id, Dependency):
        if _counts(dependency):
            blocks = dependency.effect is DependencyEffect.BLOCKING
            for other in {dependency.from_team, dependency.to_team} - {team.id}:
                add(other, blocking=blocks, dependency=1)
    for part in owns(facts, team.id):
        for link in facts.referrers(part, ComponentLink):
            for other in _owners(facts, link.b if link.a == part else link.a):
                add(other, link=1)
    return found


def _owners(facts: Facts, component: str) -> tuple[str, ...]:
    found = facts.get(Component, component)
    retired = found is None or found.status is ComponentStatus.RETIRED
    return () if found is None or retired else found.owner_teams


def _speaks_first(facts: Facts, team: Team, other: Team) -> bool:
    """Whether the pair is told of at this team: at the one that needs something, so that each pair
    is told of once."""
    needs = {d.from_team for d in facts.referrers(team.id, Dependency) if _between(d, team, other)}
    return team.id == min(needs or {team.id, other.id})


def _counts(dependency: Dependency) -> bool:
    """Whether it is felt, within the organisation, and nobody has planned to remove it."""
    felt = dependency.effect is not DependencyEffect.OK and not dependency.external
    return felt and dependency.plan_link is None


def _between(dependency: Dependency, team: Team, other: Team) -> bool:
    both = {dependency.from_team, dependency.to_team} == {team.id, other.id}
    return both and _counts(dependency)
