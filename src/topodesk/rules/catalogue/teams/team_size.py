"""TEAM-01."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.team import Team, TeamType
from topodesk.rules.asking import of_many
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count

_MAY_BE_SMALL = (TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM)


class TeamSize(Rule[Team | ScenarioInfo]):
    """A team is larger or smaller than teams work well.

    What it looks for
    Fewer than 5 people is a hint, 10 to 15 a warning, more than 15 an error. Enabling and
    complicated-subsystem teams may be 2 to 4.

    Why it matters
    Larger groups talk more and decide slower; very small ones break with one absence.

    What to do
    Split a large team along streams or domains, each part with its own step and outcome; merge a
    small one, or add the skills it lacks.

    When to ignore it
    A size that is right for now, with a date to look again. The numbers are practice, not proven
    limits.
    """

    id = "TEAM-01"
    name = "team-size"
    title = "Size outside 5 to 9"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (Page("Team Topologies, key concepts", "teamtopologies.com/key-concepts"),)
    fix_class = FixClass.ASSIST
    usual = {"small": 5, "small support": 2, "large": 10, "too large": 15}

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at one team's size, or ask for every size nobody has said."""
        if isinstance(it, ScenarioInfo):
            pairs, names = of_many(facts.listed("teams without people"))
            if pairs:
                yield self.question(pairs, "people", f"How many people work in {names}?")
            return
        level = self._level(it, facts)
        if level is None or it.people is None:
            return
        small = level is Severity.INFO
        yield self.finding(
            [it],
            f"{called(it)} has {count(it.people, 'person', 'people')}.",
            evidence=[f"{count(it.people, 'person', 'people')}; 5 to 9 work best"],
            action="Merge it with a neighbour, or add the skills it lacks."
            if small
            else "Split it along streams or domains, each part with its own step and outcome.",
            level=level,
        )

    def _level(self, team: Team, facts: Facts) -> Severity | None:
        if team.people is None:
            return None
        small = "small support" if team.type in _MAY_BE_SMALL else "small"
        if team.people > self.limit(facts, "too large"):
            return Severity.ERROR
        if team.people >= self.limit(facts, "large"):
            return Severity.WARNING
        return Severity.INFO if team.people < self.limit(facts, small) else None
