"""TEAM-07."""

from __future__ import annotations

from math import fsum

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page, team_topologies

_AWS = Page("AWS DevOps Guidance, OA.STD.1", "docs.aws.amazon.com/wellarchitected")
_RATIO = team_topologies("ratio of team types")


class FewStreamTeams(Rule[ScenarioInfo]):
    """Few teams work on streams, many support them.

    What it looks for
    Less than 86% of the teams are stream-aligned (six to one), a warning below 60%; with fewer
    than 7 teams never more than a hint. Stream-aligned teams inside a platform are left out. Teams
    without a type count as whatever would silence it.

    Why it matters
    Support that outnumbers those it supports slows both.

    What to do
    Ask of each support team whom it helps, and what happens if its people join a stream.

    When to ignore it
    Your product is a platform that others buy.
    """

    id = "TEAM-07"
    name = "few-stream-teams"
    title = "Too few stream-aligned teams"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (_AWS, _RATIO)
    fix_class = FixClass.TALK
    relative = True
    at_leisure = True
    usual = {"share": 0.6, "good share": 0.86, "teams": 7}
    usual_from = {"share": _AWS, "good share": _RATIO}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Look at all teams of the scenario."""
        inside = _inside_platforms(facts)
        teams = [team for team in facts.all(Team) if team.id not in inside]
        types = [team.type for team in teams]
        on_streams = types.count(TeamType.STREAM_ALIGNED)
        at_best = on_streams + types.count(TeamType.UNDEFINED)
        if not teams or at_best >= self.limit(facts, "good share") * len(teams):
            return
        few = at_best < self.limit(facts, "share") * len(teams)
        small = len(teams) < self.limit(facts, "teams")
        people = [t.people or 0 for t in teams]
        working = fsum(t.people or 0 for t in teams if t.type is TeamType.STREAM_ALIGNED)
        whole = fsum(people)
        said = [f"{on_streams} of {len(teams)} teams: {on_streams / len(teams):.0%}"]
        if whole:
            said.append(f"{working:g} of {whole:g} people: {working / whole:.0%}")
        yield self.finding(
            [it],
            f"{on_streams} of {len(teams)} teams are stream-aligned.",
            evidence=[*said, "six of seven is the usual advice"],
            action="Ask of each support team whom it helps, and what if its people joined a "
            "stream.",
            level=Severity.WARNING if few and not small else Severity.INFO,
        )


def _inside_platforms(facts: Facts) -> set[str]:
    """Stream-aligned teams that stand in a platform: their customers are other teams."""
    platforms = [g.id for g in facts.all(Grouping) if g.kind is GroupingKind.PLATFORM]
    return {
        team.id
        for platform in platforms
        for team in facts.referrers(platform, Team)
        if team.type is TeamType.STREAM_ALIGNED and team.grouping == platform
    }
