"""SAFE-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.learning import Experiment, ExperimentStatus
from topodesk.model.outcome import Outcome
from topodesk.rules.experiments import drafted
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Book
from topodesk.rules.transition import changed_teams
from topodesk.rules.wording import called, count

_MOST_SUGGESTED = 2


class ChangeWithoutExperiment(Rule[ScenarioInfo]):
    """A proposal changes several teams, and no part of it is tried first.

    What it looks for
    A proposal with two or more changed teams, or as many steps of the transition, and no
    experiment.

    Why it matters
    A new structure is a bet. A small part of it, tried first, costs little when it comes out red.

    What to do
    Try it with one stream for one quarter: if we form this team, this number moves from here to
    there; we stop if it does not.

    When to ignore it
    The date is set from outside, such as a part of the company that is sold: accept it with that
    reason.
    """

    id = "SAFE-01"
    name = "change-without-experiment"
    title = "Change proposal without an experiment"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (ARTICLE, Book("Amy Edmondson", "Right Kind of Wrong"))
    fix_class = FixClass.ASSIST
    stage = 9
    at_leisure = True
    usual = {"teams": 2, "weeks": 12}

    def check(self, info: ScenarioInfo, facts: Facts) -> Seen:
        """Look at what a proposal changes, and whether any of it is tried."""
        if facts.info.kind is not ScenarioKind.PROPOSAL:
            return
        tried = [e for e in facts.all(Experiment) if e.status is not ExperimentStatus.DROPPED]
        changed = 0 if tried else changed_teams(facts)
        if changed >= self.limit(facts, "teams"):
            yield self.finding(
                [info],
                f"{called(info)} changes {count(changed, 'team')}, and none of it is tried first.",
                evidence=[f"{count(changed, 'changed team')}", "0 experiments"],
                action="Try it with one stream for one quarter, with a rule when to stop.",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draft an experiment around an outcome that can be measured."""
        weeks, offered = int(self.limit(facts, "weeks")), 0
        for outcome in sorted(facts.scenario.of(Outcome), key=lambda o: o.id):
            bet = drafted(facts, outcome, weeks) if offered < _MOST_SUGGESTED else None
            if bet is not None:
                offered += 1
                change = Change.of(f"Draft {called(bet)}", facts.scenario.id, added=[bet])
                yield Fix(f"Draft an experiment: {bet.title}", change)
