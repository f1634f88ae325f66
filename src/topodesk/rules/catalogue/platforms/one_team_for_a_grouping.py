"""PLAT-03."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.groupings import group
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.offering import served_by
from topodesk.rules.platform_side import in_platform
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count


class OneTeamForAGrouping(Rule[Team]):
    """One team does all the platform work of a large organisation.

    What it looks for
    A platform team outside of any platform grouping that serves more than 8 teams; or that is the
    only one, has more than 9 people, and stands in an organisation of more than 50.

    Why it matters
    A platform is usually several teams. One alone collects everybody’s wishes and ranks them.

    What to do
    Draw a platform around it, and split it by what it offers inside, not by technology.

    When to ignore it
    Most of the platform is bought, and the team only looks after the contracts.
    """

    id = "PLAT-03"
    name = "one-team-for-a-grouping"
    title = "One team for a grouping-sized job"
    severity = Severity.INFO
    scopes = (Scope.TEAM,)
    sources = (Page("Team Topologies, groupings", "teamtopologies.com/key-concepts-content"),)
    fix_class = FixClass.ASSIST
    stage = 7
    usual = {"people": 50, "people in the team": 9, "teams served": 8}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at how much of a platform one team is."""
        if team.type is not TeamType.PLATFORM or in_platform(facts, team.id):
            return
        served = served_by(facts, team.id)
        many = len(served) > self.limit(facts, "teams served")
        if not many and not self._alone(team, facts):
            return
        _, people = facts.size()
        yield self.finding(
            [team],
            f"{called(team)} does the work of a whole platform alone.",
            evidence=[
                f"serves {count(len(served), 'team')}",
                *([count(team.people, "person", "people")] if team.people is not None else []),
                *([f"{people:g} people in the organisation"] if people is not None else []),
            ],
            action="Draw a platform around it, and split it by what it offers inside.",
        )

    def _alone(self, team: Team, facts: Facts) -> bool:
        """Whether it is a large team, and the only platform team of a large organisation."""
        if team.people is None or team.people <= self.limit(facts, "people in the team"):
            return False
        _, people = facts.size()
        large = people is not None and people > self.limit(facts, "people")
        return large and len(facts.listed("platform teams")) == 1

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draw a platform around it, to be split inside."""
        team = facts.get(Team, finding.where[0])
        if team is not None:
            change = group(facts.scenario, [team.id])
            yield Fix("Draw a platform around it", change)
