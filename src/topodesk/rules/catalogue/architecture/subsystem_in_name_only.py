"""ARCH-17."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.team import Team, TeamType
from topodesk.rules.asking import about_support
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.legitimacy import legitimacy
from topodesk.rules.limits import USUAL
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, count, joined, listed


class SubsystemInNameOnly(Rule[Team | ScenarioInfo]):
    """A team is a complicated-subsystem team only by name, or there are many of them.

    What it looks for
    The team's test: most of its people need deep specialist knowledge, and it is separate because
    of that, not because others could reuse it; and one of: one or two components of one domain,
    used as a service or in a collaboration with an end, a date to ask again. Or two or more such
    teams that are more than 15% of all.

    Why it matters
    The type is for scarce specialist knowledge. Used for shared components it is the old
    component team with a new label.

    What to do
    Ask what a good engineer of a stream team would take half a year to learn. If there is nothing,
    give its components to the streams or to a platform.

    When to ignore it
    Much of what you make is science, such as imaging or trading: raise the share in the settings.
    """

    id = "ARCH-17"
    name = "subsystem-in-name-only"
    title = "Complicated subsystem in name only"
    severity = Severity.WARNING
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (
        team_topologies("ch. 5, driven by cognitive load, not by sharing"),
        Page("Team Topologies plug-in for Miro", "miro.com"),
    )
    fix_class = FixClass.ASSIST
    stage = 5
    usual = USUAL["ARCH-17"]

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Put one team to its test, or count such teams."""
        if isinstance(it, ScenarioInfo):
            yield from self._count(it, facts)
        elif it.type is TeamType.COMPLICATED_SUBSYSTEM:
            yield from self._test(it, facts)

    def _test(self, team: Team, facts: Facts) -> Seen:
        found = legitimacy(facts, team.id)
        if found is None or found.passes:
            return
        if found.passes is None:
            yield from about_support(self, team, facts)
            return
        lacks = [answer.about for answer in (found.unmet or found.answers) if not answer.yes]
        yield self.finding(
            [team],
            f"{called(team)} is a complicated-subsystem team in name only.",
            evidence=[f"its test misses: {joined(lacks)}"],
            action="Ask what takes half a year to learn here; if nothing does, give it to the "
            "streams or to a platform.",
        )

    def _count(self, it: ScenarioInfo, facts: Facts) -> Seen:
        teams = facts.all(Team)
        such = [team for team in teams if team.type is TeamType.COMPLICATED_SUBSYSTEM]
        few = len(such) < self.limit(facts, "teams")
        if few or len(such) <= self.limit(facts, "share") * len(teams):
            return
        yield self.finding(
            [it, *such],
            f"{len(such)} of {count(len(teams), 'team')} are complicated-subsystem teams.",
            evidence=[f"they are {listed([team.label() for team in such])}"],
            action="Ask for each what takes half a year to learn; most need no team of their own.",
        )
