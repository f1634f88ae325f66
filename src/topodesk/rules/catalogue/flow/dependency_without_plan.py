"""FLOW-08."""

from __future__ import annotations

from topodesk.model.interaction import Dependency, DependencyEffect
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.contact import in_touch
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.ownership import steps
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, quoted


class DependencyWithoutPlan(Rule[Dependency]):
    """One team waits for another, and nothing is planned about it.

    What it looks for
    A dependency that blocks or slows a team, without a step of the transition linked to it and
    without an interaction between the two teams. A warning when it blocks across streams.

    Why it matters
    Dependencies that are tracked can be removed; the others grow.

    What to do
    Plan the step that removes it, or agree how the two teams work together until then.

    When to ignore it
    The other side is a vendor outside: mark the dependency as external.
    """

    id = "FLOW-08"
    name = "dependency-without-plan"
    title = "Blocking dependency without a plan"
    severity = Severity.INFO
    scopes = (Scope.DEPENDENCY,)
    sources = (
        Page(
            "Team dependencies tracking",
            "github.com/TeamTopologies/Team-Dependencies-Tracking",
        ),
    )
    fix_class = FixClass.TALK

    def check(self, dependency: Dependency, facts: Facts) -> Seen:
        """Look at one dependency."""
        one, other = (facts.get(Team, id) for id in (dependency.from_team, dependency.to_team))
        felt = dependency.effect is not DependencyEffect.OK and not dependency.external
        if one is None or other is None or one is other or not felt:
            return
        if dependency.plan_link is not None or in_touch(facts, one.id, other.id):
            return
        blocks = dependency.effect is DependencyEffect.BLOCKING
        across = _streams(facts, one).isdisjoint(_streams(facts, other)) and blocks
        across = across and bool(_streams(facts, one)) and bool(_streams(facts, other))
        waits = "waits for" if blocks else "is slowed by"
        what = [f"what for: {quoted(dependency.what)}"] if dependency.what.strip() else []
        yield self.finding(
            [dependency, one, other],
            f"{called(one)} {waits} {called(other)}, and nothing is planned about it.",
            evidence=[
                *what,
                "they work for different streams" if across else "no interaction between them",
                "no step of the transition is linked to it",
            ],
            action="Plan the step that removes it, or agree how they work together until then.",
            level=Severity.WARNING if across else Severity.INFO,
            name=f"{one.label()} → {other.label()}",
        )


def _streams(facts: Facts, team: Team) -> set[str]:
    """The streams a team works for: where it stands, and whose steps it carries."""
    carried = (facts.get(JourneyStep, id) for id in steps(facts, team.id))
    return {step.stream for step in carried if step} | (
        {team.value_stream} if team.value_stream else set()
    )
