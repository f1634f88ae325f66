"""ARCH-18."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.outcome import (
    Initiative,
    InitiativeKind,
    InitiativeStatus,
    NotDoing,
    Requester,
)
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Page
from topodesk.rules.wording import called, count, listed


class InventedWork(Rule[Team]):
    """Much of a team's work was asked for by nobody and serves no outcome.

    What it looks for
    At least 5 initiatives are recorded. 40% of them serve no outcome and were asked for by the
    team itself; 25% are enough when the team owns components without a customer (ARCH-05) or has
    only teams as customers (ARCH-06). Work on risk or health with a stated reason does not count,
    up to 30% of the initiatives.

    Why it matters
    A team built around a component will always find something to improve in it. Effort then
    justifies the team instead of helping a customer.

    What to do
    For each: link it to an outcome, name who asked, or stop it and say so.

    When to ignore it
    It is real technical health work: mark it as risk or health, with the risk it takes away.
    """

    id = "ARCH-18"
    name = "invented-work"
    title = "Signs of invented work"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        ARTICLE,
        Page("LeSS, component teams; disputed by Bryan Finster", "less.works"),
    )
    fix_class = FixClass.ASSIST
    stage = 6
    usual = {"initiatives": 5, "share": 0.4, "share of component teams": 0.25, "health share": 0.3}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at what one team has taken on."""
        known = _taken_on(facts, team.id)
        if len(known) < self.limit(facts, "initiatives"):
            return
        invented = self._invented(known, facts)
        also = facts.fired("ARCH-05", team.id) or facts.fired("ARCH-06", team.id)
        least = self.limit(facts, "share of component teams" if also else "share") * len(known)
        if len(invented) < least:
            yield from self._ask(known, len(invented), least)
            return
        names = listed([initiative.label() for initiative in invented])
        yield self.finding(
            [team, *invented],
            f"{len(invented)} of {count(len(known), 'initiative')} of {called(team)} were asked "
            "for by nobody else and serve no outcome.",
            evidence=[names, *(["it also owns parts without a customer"] if also else [])],
            action="For each: link it to an outcome, name who asked, or stop it and say so.",
        )

    def _invented(self, known: list[Initiative], facts: Facts) -> list[Initiative]:
        """Those without an outcome that the team asked for; health work counts above its share."""
        own = [i for i in known if i.outcome is None and i.requester is Requester.OURSELVES]
        healthy = [i for i in own if i.kind is InitiativeKind.RISK_OR_HEALTH and i.reason.strip()]
        room = int(self.limit(facts, "health share") * len(known))
        spared = {initiative.id for initiative in healthy[:room]}
        return [i for i in own if i.id not in spared]

    def _ask(self, known: list[Initiative], sure: int, least: float) -> Seen:
        open_ones = [i for i in known if i.outcome is None and i.requester is None]
        if open_ones and sure + len(open_ones) >= least:
            pairs = [(initiative.id, initiative.label()) for initiative in open_ones]
            names = listed([initiative.label() for initiative in open_ones])
            yield self.question(pairs, "who asked", f"Who asked for {names}?")

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Stop them all, and list them as not done."""
        team = facts.get(Team, finding.where[0])
        found = (facts.get(Initiative, id) for id in finding.where[1:])
        stopped = [initiative for initiative in found if initiative]
        if team is None or not stopped:
            return
        said = [
            NotDoing(id=new_id(), text=i.title, team=team.id, drops=i.id, since=facts.as_of)
            for i in stopped
        ]
        name = f"Stop {count(len(stopped), 'initiative')} of {called(team)}"
        change = Change.of(
            name,
            facts.scenario.id,
            added=said,
            updated=[(i, i.with_(status=InitiativeStatus.DROPPED)) for i in stopped],
        )
        yield Fix("Stop them, and list them as not done", change)


def _taken_on(facts: Facts, team: str) -> list[Initiative]:
    return [
        initiative
        for initiative in facts.referrers(team, Initiative)
        if initiative.team == team and initiative.status is not InitiativeStatus.DROPPED
    ]
