"""ARCH-06."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.legitimacy import Verdict, as_platform, business_capability
from topodesk.rules.limits import USUAL
from topodesk.rules.moves import make_platform
from topodesk.rules.ownership import layer_of, owns, reaches_customer, steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import consumers, groupings_of
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, count, listed


class TeamBetweenTeams(Rule[Team]):
    """A team has only other teams as its customers, but is no platform.

    What it looks for
    A stream-aligned or not yet typed team that carries no step of a stream with a customer, while
    other teams use its X-as-a-Service or depend on it.

    Why it matters
    A team between teams needs the discipline of a platform (product management, self-service) or
    it becomes a ticket desk.

    What to do
    Make it a platform and close what its test still misses, or dissolve it into the streams.

    When to ignore it
    It holds a business capability (pricing, identity as a business domain) across layers and has
    an outcome: say so with the basis domain capability. A stream-aligned team inside a platform
    grouping is part of a platform already.
    """

    id = "ARCH-06"
    name = "team-between-teams"
    title = "Only other teams are its customers, but it is not a platform"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        team_topologies("ch. 5 and 7"),
        Page("AWS DevOps Guidance, OA.STD.1", "docs.aws.amazon.com/wellarchitected"),
    )
    fix_class = FixClass.ASSIST
    stage = 5
    usual = USUAL["ARCH-06"]

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at who uses one team."""
        if team.type not in (TeamType.STREAM_ALIGNED, TeamType.UNDEFINED):
            return
        if reaches_customer(facts, team.id) is not False:
            return
        users = consumers(facts, team.id)
        if not users:
            return
        if team.type is TeamType.STREAM_ALIGNED and _in_platform(facts, team):
            return
        capability = business_capability(facts, team.id)
        if capability is None:
            yield from self._ask(team, facts)
        elif not capability:
            yield self._found(team, sorted(users), facts)

    def _found(self, team: Team, users: list[str], facts: Facts) -> Finding:
        teams = [user for id in users if (user := facts.get(Team, id))]
        names = sorted((user.label() for user in teams), key=str.casefold)
        typed = "stream-aligned" if team.type is TeamType.STREAM_ALIGNED else "not yet typed"
        return self.finding(
            [team, *teams],
            f"{called(team)} has only other teams as its customers, but it is not a platform.",
            evidence=[
                f"used by {listed(names)}",
                f"type: {typed}",
                count(len(steps(facts, team.id)), "journey step"),
            ],
            action="Make it a platform others use without asking, or dissolve it into the streams.",
        )

    def _ask(self, team: Team, facts: Facts) -> Seen:
        owned = [c for id in owns(facts, team.id) if (c := facts.get(Component, id))]
        unknown = [component for component in owned if not layer_of(component)]
        if unknown:
            names = listed([component.label() for component in unknown])
            pairs = [(component.id, component.label()) for component in unknown]
            yield self.question(pairs, "layer", f"Which layers are {names} on?")
        elif not owned:
            ask = f"Which components does {called(team)} own?"
            yield self.question(((team.id, team.label()),), "components", ask)

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Make it a platform, where it would be more than one in name only."""
        team = facts.get(Team, finding.where[0])
        could = team is not None and as_platform(facts, team).best is Verdict.PASS
        return make_platform(facts, team) if team is not None and could else ()


def _in_platform(facts: Facts, team: Team) -> bool:
    around = (facts.get(Grouping, id) for id in groupings_of(facts, team.id))
    return any(grouping and grouping.kind is GroupingKind.PLATFORM for grouping in around)
