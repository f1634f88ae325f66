"""CHG-04."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.price import Numbers, numbers, numbers_of_today, surely_lost
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.score.score import weights_of
from topodesk.rules.score.words import NAMES
from topodesk.rules.source import Heuristic
from topodesk.rules.wording import called, quoted

_ACTION = "Say who agreed to it, and why it is worth that: it belongs in the price of the proposal."


class SomethingGetsWorse(Rule[ScenarioInfo]):
    """A proposal makes something worse than it is today.

    What it looks for
    Against the scenario of today: a part of the score that loses more than 5 points whatever the
    missing facts turn out to be, the load of a team that rises by more than 0.5, or a share of
    changes waiting for one team that rises by more than 10%.

    Why it matters
    Who decides must see the price as well as the gain.

    What to do
    Name it among the prices of the proposal, with the role that agreed to it.

    When to ignore it
    The price was agreed to: accept it with that reason, and it is printed with the proposal.
    """

    id = "CHG-04"
    name = "something-gets-worse"
    title = "Something gets worse"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (Heuristic("5 points of the score, 0.5 of load, 10% of the changes"),)
    fix_class = FixClass.TALK
    stage = 9
    at_leisure = True
    usual = {"points": 5, "load": 0.5, "share": 0.1}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Compare a proposal with today."""
        if it.kind is not ScenarioKind.PROPOSAL:
            return
        found = numbers_of_today(facts)
        if found is None:
            return
        name, before = found
        now = numbers(facts)
        yield from self._score(it, before, now, facts)
        yield from self._loads(before, now, facts, name)
        yield from self._waiting(it, before, now, facts)

    def _score(self, it: ScenarioInfo, before: Numbers, now: Numbers, facts: Facts) -> Seen:
        weights = weights_of(facts)
        worse = []
        for part, reading in now.parts.items():
            was, lost = before.parts[part], surely_lost(before.parts[part], reading)
            if lost is None or weights[part] * lost <= self.limit(facts, "points"):
                continue
            most = round(weights[part])
            had, has = (round(weights[part] * (r.value or 0)) for r in (was, reading))
            worse.append(f"{NAMES[part]}: {had} of {most} points today, {has} here")
        if worse:
            says = f"{called(it)} loses points of the score that today has."
            yield self._worse([it], says, worse)

    def _loads(self, before: Numbers, now: Numbers, facts: Facts, today: str) -> Seen:
        for id, mean in now.loads.items():
            team, was = facts.get(Team, id), before.loads.get(id)
            if team is None or was is None or mean - was <= self.limit(facts, "load"):
                continue
            yield self._worse(
                [team],
                f"{called(team)} has more to carry than in {quoted(today)}.",
                [f"cognitive load {was:.1f} there, {mean:.1f} here, on a scale of 5"],
            )

    def _waiting(self, it: ScenarioInfo, before: Numbers, now: Numbers, facts: Facts) -> Seen:
        if now.bottleneck is None:
            return
        id, share = now.bottleneck
        team, was = facts.get(Team, id), before.bottleneck[1] if before.bottleneck else 0.0
        if team is None or share - was <= self.limit(facts, "share"):
            return
        yield self._worse(
            [it, team],
            f"More changes wait for {called(team)} than wait for any team today.",
            [f"{was:.0%} of the changes today, {share:.0%} here"],
        )

    def _worse(self, where: list[ScenarioInfo | Team], says: str, evidence: list[str]) -> Finding:
        return self.finding(where, says, evidence=evidence, action=_ACTION)
