"""ARCH-15."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.interaction import Dependency, DependencyEffect, Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.readings.waiting import waiting_circles
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Paper
from topodesk.rules.wording import called, listed, number_word


class WaitingInACircle(Rule[ScenarioInfo]):
    """Teams wait for each other in a circle.

    What it looks for
    Blocking dependencies lead from a team over others back to itself. Two teams are a warning,
    three or more an error. Two teams in one collaboration with an end date are left alone.

    Why it matters
    In a circle nobody can plan alone, and any delay comes back.

    What to do
    Break the weakest link first: the dependency that the fewest changes need.

    When to ignore it
    A link only informs and blocks nobody: set its effect to “ok”.
    """

    id = "ARCH-15"
    name = "waiting-in-a-circle"
    title = "Teams wait in a circle"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        Paper("Tarjan", 1972, "Depth-first search and linear graph algorithms"),
        Paper("MacCormack, Baldwin & Rusnak", 2012, "Exploring the Duality"),
    )
    fix_class = FixClass.TALK
    stage = 5
    at_leisure = True
    usual = {"teams": 3}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Look at all circles."""
        for circle in waiting_circles(facts):
            if len(circle) > 2 or not _agreed(facts, *circle):
                yield self._found(circle, facts)

    def _found(self, circle: tuple[str, ...], facts: Facts) -> Finding:
        teams = [team for id in circle if (team := facts.get(Team, id))]
        waits = [
            f"{called(facts.get(Team, d.from_team))} waits for {called(facts.get(Team, d.to_team))}"
            for d in _within(facts, circle)
        ]
        many = len(circle) >= self.limit(facts, "teams")
        return self.finding(
            teams,
            f"{number_word(len(teams)).capitalize()} teams wait for each other: "
            f"{listed([team.label() for team in teams], most=5)}.",
            evidence=waits[:5] + ([f"and {len(waits) - 5} more"] if len(waits) > 5 else []),
            action="Break the weakest link first: the one that the fewest changes need.",
            level=Severity.ERROR if many else Severity.WARNING,
        )


def _within(facts: Facts, circle: tuple[str, ...]) -> list[Dependency]:
    inside = set(circle)
    return [
        dependency
        for dependency in facts.all(Dependency)
        if dependency.effect is DependencyEffect.BLOCKING
        and {dependency.from_team, dependency.to_team} <= inside
    ]


def _agreed(facts: Facts, one: str, other: str) -> bool:
    """Whether two teams collaborate until a date."""
    return any(
        line.mode is InteractionMode.COLLABORATION
        and line.expected_end is not None
        and not is_over(line, facts.as_of)
        and {line.provider, line.consumer} == {one, other}
        for line in facts.referrers(one, Interaction)
    )
