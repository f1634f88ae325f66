"""FLOW-04."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from topodesk.model.change import Change
from topodesk.model.interaction import InteractionMode
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.contact import between
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import team_topologies
from topodesk.rules.wording import called, joined, quoted

_MOST = 3


class ContestedStep(Rule[JourneyStep]):
    """Several teams carry one step, and none of them leads.

    What it looks for
    A journey step with two or more responsible teams and no lead, unless they collaborate until a
    date.

    Why it matters
    Shared responsibility without a lead means that nobody has it.

    What to do
    Let one team lead and the others support it.

    When to ignore it
    Two teams find something out together, with an end date: draw that collaboration.
    """

    id = "FLOW-04"
    name = "contested-step"
    title = "Contested step"
    severity = Severity.WARNING
    scopes = (Scope.STEP,)
    sources = (team_topologies("ch. 3"),)
    fix_class = FixClass.ASSIST

    def check(self, step: JourneyStep, facts: Facts) -> Seen:
        """Look at who carries one step."""
        teams = _teams(facts, step)
        if step.lead_team is not None or len(teams) < 2 or _for_a_while(facts, teams):
            return
        names = joined([called(team) for team in teams])
        yield self.finding(
            [step, *teams],
            f"{names} carry {called(step)}, and none of them leads.",
            evidence=[f"{len(teams)} teams responsible, no lead"],
            action="Choose the team that leads; the others support it.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let one of them lead; the others become supporters."""
        step = facts.get(JourneyStep, finding.where[0])
        if step is None:
            return
        teams = _teams(facts, step)
        for team in teams[:_MOST]:
            others = [other.id for other in teams if other is not team]
            led = step.with_(
                lead_team=team.id,
                responsible_teams=(team.id,),
                supporters=tuple(dict.fromkeys((*step.supporters, *others))),
            )
            name = f"Let {called(team)} lead in {called(step)}"
            change = Change.of(name, facts.scenario.id, updated=[(step, led)])
            yield Fix(f"{quoted(team.label())} leads", change)


def _teams(facts: Facts, step: JourneyStep) -> list[Team]:
    return [team for id in dict.fromkeys(step.responsible_teams) if (team := facts.get(Team, id))]


def _for_a_while(facts: Facts, teams: list[Team]) -> bool:
    """Whether all of them collaborate until a date."""
    return all(
        any(
            line.mode is InteractionMode.COLLABORATION and line.expected_end is not None
            for line in between(facts, one.id, other.id)
        )
        for one, other in combinations(teams, 2)
    )
