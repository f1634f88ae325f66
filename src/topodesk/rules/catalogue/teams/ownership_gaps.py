"""TEAM-05."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.components import give_component
from topodesk.model.change import Change
from topodesk.model.component import Component, ComponentStatus
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import team_topologies
from topodesk.rules.wording import called, count, joined, listed, quoted

_MOST = 3


class OwnershipGaps(Rule[Component]):
    """A component is owned by nobody, or by several teams.

    What it looks for
    A component in use or planned without an owner, or with two or more.

    Why it matters
    What nobody owns rots, what several own stalls.

    What to do
    Give it to one team: the one that changes it most, or the one whose step needs it.

    When to ignore it
    It is no longer used: mark it as retired.
    """

    id = "TEAM-05"
    name = "ownership-gaps"
    title = "Ownership gaps"
    severity = Severity.ERROR
    scopes = (Scope.COMPONENT,)
    sources = (team_topologies("ch. 3"),)
    fix_class = FixClass.ASSIST
    stage = 3

    def check(self, component: Component, facts: Facts) -> Seen:
        """Look at who owns one component."""
        owners = _teams(facts, component.owner_teams)
        if component.status is ComponentStatus.RETIRED or len(owners) == 1:
            return
        needing = facts.referrers(component.id, JourneyStep)
        names = [step.label() for step in needing if component.id in step.components]
        needed = f"needed by {listed(names)}" if names else "no journey step needs it"
        told = joined([called(owner) for owner in owners]) if owners else "nobody"
        yield self.finding(
            [component, *owners],
            f"{called(component)} is owned by {told}.",
            evidence=[count(len(owners), "owner"), needed],
            action="Give it to one team.",
            level=Severity.WARNING if owners else Severity.ERROR,
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give it to one of its owners, or to a team whose step needs it."""
        component = facts.get(Component, finding.where[0])
        if component is None:
            return
        store = facts.scenario
        owners = _teams(facts, component.owner_teams)
        for team in owners[:_MOST]:
            alone = component.with_(owner_teams=(team.id,))
            name = f"Let {called(team)} alone own {called(component)}"
            change = Change.of(name, store.id, updated=[(component, alone)])
            yield Fix(f"Only {quoted(team.label())} owns it", change)
        for team in () if owners else _carriers(facts, component)[:_MOST]:
            yield Fix(
                f"{quoted(team.label())} owns it", give_component(store, component.id, team.id)
            )


def _teams(facts: Facts, ids: Iterable[str]) -> list[Team]:
    return [team for id in dict.fromkeys(ids) if (team := facts.get(Team, id))]


def _carriers(facts: Facts, component: Component) -> list[Team]:
    """The teams whose steps need a component, those with most such steps first."""
    steps = [s for s in facts.referrers(component.id, JourneyStep) if component.id in s.components]
    carried = [id for step in steps for id in step.responsible_teams]
    ids = sorted(set(carried), key=lambda team: (-carried.count(team), team))
    return _teams(facts, ids)
