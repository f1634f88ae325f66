"""ENB-01."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from topodesk.model.change import Change
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import team_topologies
from topodesk.rules.teaching import capability_called, gaps, taught_by, teaching_draft
from topodesk.rules.wording import called, count

_MOST_SUGGESTED = 2


class HelpsNobody(Rule[Team]):
    """An enabling team is there, and nobody learns from it.

    What it looks for
    An enabling team without any facilitating that goes on or is planned.

    Why it matters
    What it knows stays where it is, and it becomes one more place of knowledge others wait for.

    What to do
    Choose the team that lacks most of what it can teach, and plan when that team can do it alone.

    When to ignore it
    It was formed less than 30 days ago, or is still to be formed: that is not asked.
    """

    id = "ENB-01"
    name = "helps-nobody"
    title = "Enabling team helps nobody"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (team_topologies("ch. 5"),)
    fix_class = FixClass.ASSIST
    stage = 7
    usual = {"days": 30}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at whom one enabling team helps."""
        if team.type is not TeamType.ENABLING or self._new(team, facts):
            return
        lines = taught_by(facts, team.id)
        if any(not is_over(line, facts.as_of) for line in lines):
            return
        yield self.finding(
            [team],
            f"{called(team)} is an enabling team, and nobody learns from it.",
            evidence=[
                "no facilitating goes on or is planned",
                *([f"{len(lines)} ended"] if lines else []),
                *([count(team.people, "person", "people")] if team.people is not None else []),
            ],
            action="Choose the team that needs it most, and say when that team can do it alone.",
        )

    def _new(self, team: Team, facts: Facts) -> bool:
        if team.formed_on is None or facts.as_of is None:
            return False
        return facts.as_of - team.formed_on < timedelta(days=self.limit(facts, "days"))

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Plan to teach the teams that lack most."""
        teacher = facts.get(Team, finding.where[0])
        if teacher is None:
            return
        lacking = [(gaps(t), t) for t in facts.scenario.of(Team) if t.id != teacher.id]
        lacking.sort(key=lambda pair: (-len(pair[0]), pair[1].label().casefold(), pair[1].id))
        for missing, team in lacking[:_MOST_SUGGESTED]:
            for what in list(missing.values())[:1]:
                capability, added = capability_called(facts, what)
                line = teaching_draft(facts, teacher, team, capability)
                name = f"Let {called(teacher)} teach {called(team)} {what}"
                change = Change.of(name, facts.scenario.id, added=[*added, line])
                yield Fix(f"Teach {called(team)} {what}", change)
