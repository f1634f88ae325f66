"""ARCH-14."""

from __future__ import annotations

from topodesk.model.flow import TypicalChange
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.flow import blocking, changes_told, share_blocking
from topodesk.rules.limits import USUAL
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Page, Paper
from topodesk.rules.wording import called, listed


class EveryoneWaits(Rule[Team]):
    """Most changes wait for this team.

    What it looks for
    At least 4 typical changes say who must act. 40% of them (by how often they are asked for)
    wait for a team that does not lead them; from 70% it is an error. What comes as a self-service
    does not count.

    Why it matters
    A team that most changes must pass sets the speed of the whole organisation.

    What to do
    Take the top three things asked of it, and make each self-service, teach it, or drop the gate.

    When to ignore it
    It is a migration team that will end: accept it with that date.
    """

    id = "ARCH-14"
    name = "everyone-waits"
    title = "Everyone waits for this team"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        ARTICLE,
        Page("DORA, loosely coupled teams", "dora.dev"),
        Paper("Freeman", 1977, "A Set of Measures of Centrality Based on Betweenness"),
    )
    fix_class = FixClass.TALK
    stage = 4
    relative = True
    usual = USUAL["ARCH-14"]

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at how many changes wait for one team."""
        share = share_blocking(facts, team.id)
        if share is None or share < self.limit(facts, "share blocking"):
            return
        told = changes_told(facts)
        if told < self.limit(facts, "changes"):
            return
        waiting = [
            change
            for change in facts.referrers(team.id, TypicalChange)
            if team.id in blocking(facts, change.id)[1:]
        ]
        names = listed([change.label() for change in waiting])
        yield self.finding(
            [team, *waiting],
            f"{share:.0%} of typical changes wait for {called(team)}.",
            evidence=[f"{len(waiting)} of {told} changes: {names}", "it leads none of these"],
            action="Take what is asked of it most: can others do that themselves, or learn it?",
            level=Severity.ERROR if share >= self.limit(facts, "high share") else Severity.WARNING,
        )
