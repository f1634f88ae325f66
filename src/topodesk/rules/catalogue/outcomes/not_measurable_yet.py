"""OUT-03."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from topodesk.model.change import Change
from topodesk.model.dates import day as day_of
from topodesk.model.outcome import Outcome
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import around_outcome, written
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Grade, Page
from topodesk.rules.wording import called, joined, quoted

_BASELINE = "where it stands today"


class NotMeasurableYet(Rule[Outcome]):
    """Nobody could tell yet whether an outcome has come.

    What it looks for
    What is measured, where it stands today, the target or the date is empty; or the target is what
    it is already. An outcome whose result is recorded is left alone.

    Why it matters
    A target without a beginning cannot show progress, and without a date nobody looks.

    What to do
    Say what is counted, from which value to which, and by when.

    When to ignore it
    Never for long. Where nobody knows today's value, set the date by which it will be measured:
    until then that counts.
    """

    id = "OUT-03"
    name = "not-measurable-yet"
    title = "Not measurable yet"
    severity = Severity.WARNING
    scopes = (Scope.OUTCOME,)
    sources = (ARTICLE, Page("Common practice of setting goals", "no single source", Grade.MEMORY))
    fix_class = FixClass.ASSIST
    stage = 1
    usual = {"weeks to measure": 4}

    def check(self, outcome: Outcome, facts: Facts) -> Seen:
        """Look at what one outcome says about itself."""
        if not written(outcome) or outcome.result.strip():
            return
        lacks = _lacks(outcome, facts)
        same = outcome.target.strip() and _plain(outcome.target) == _plain(outcome.baseline)
        verb = "is" if len(lacks) == 1 else "are"
        if lacks:
            yield self.finding(
                [outcome, *around_outcome(facts, outcome)],
                f"{called(outcome)} cannot be measured yet: {joined(lacks)} {verb} missing.",
                evidence=_told(outcome) or ["only its statement is known"],
                action=f"Say {joined(lacks)}.",
            )
        elif same:
            yield self.finding(
                [outcome, *around_outcome(facts, outcome)],
                f"The target of {called(outcome)} is where it stands today.",
                evidence=[f"today and target: {quoted(outcome.target)}"],
                action="Set a target that differs from today, or let the outcome go.",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Where only today's value is missing: measure it within some weeks."""
        outcome = facts.get(Outcome, finding.where[0])
        if outcome is None or facts.as_of is None or _lacks(outcome, facts) != [_BASELINE]:
            return
        weeks = int(self.limit(facts, "weeks to measure"))
        day = facts.as_of + timedelta(weeks=weeks)
        name = f"Measure {called(outcome)} by {day_of(day)}"
        measured = outcome.with_(baseline_due=day)
        change = Change.of(name, facts.scenario.id, updated=[(outcome, measured)])
        yield Fix(f"Measure today’s value in {weeks} weeks", change)


def _lacks(outcome: Outcome, facts: Facts) -> list[str]:
    due = outcome.baseline_due
    awaited = due is not None and (facts.as_of is None or due >= facts.as_of)
    told = {
        "what is measured": bool(outcome.metric.strip()),
        _BASELINE: bool(outcome.baseline.strip()) or awaited,
        "the target": bool(outcome.target.strip()),
        "by when": outcome.due is not None,
    }
    return [what for what, known in told.items() if not known]


def _told(outcome: Outcome) -> list[str]:
    said = [("measured", outcome.metric), ("today", outcome.baseline), ("target", outcome.target)]
    return [f"{what}: {quoted(text)}" for what, text in said if text.strip()]


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
