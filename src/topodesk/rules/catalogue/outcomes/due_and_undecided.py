"""OUT-07."""

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
from topodesk.rules.source import ARTICLE
from topodesk.rules.wording import called, quoted


class DueAndUndecided(Rule[Outcome]):
    """The date of an outcome has passed, and nobody has read the result.

    What it looks for
    The due date lies before the date of the design, and no result is recorded.

    Why it matters
    A result nobody reads teaches nothing, and the next target is a guess again.

    What to do
    Record where the number stands and what was learned; or set a new date and say why.

    When to ignore it
    The data is still to come: set a new date, with that as the reason.
    """

    id = "OUT-07"
    name = "due-and-undecided"
    title = "Due and undecided"
    severity = Severity.WARNING
    scopes = (Scope.OUTCOME,)
    sources = (ARTICLE,)
    fix_class = FixClass.ASSIST
    stage = 1
    usual = {"weeks more": 4}

    def check(self, outcome: Outcome, facts: Facts) -> Seen:
        """Look at the date of one outcome."""
        if not _overdue(outcome, facts) or outcome.due is None or facts.as_of is None:
            return
        days = (facts.as_of - outcome.due).days
        yield self.finding(
            [outcome, *around_outcome(facts, outcome)],
            f"{called(outcome)} was due on {day_of(outcome.due)}, and no result is recorded.",
            evidence=[
                f"due {days} days ago" if days > 1 else "due yesterday",
                *([f"target: {quoted(outcome.target)}"] if outcome.target.strip() else []),
                "no result",
            ],
            action="Record the result and what was learned, or set a new date and say why.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give it some weeks more, with the old date in its notes."""
        outcome = facts.get(Outcome, finding.where[0])
        if outcome is None or facts.as_of is None or outcome.due is None:
            return
        weeks = int(self.limit(facts, "weeks more"))
        due = facts.as_of + timedelta(weeks=weeks)
        said = f"Was due on {day_of(outcome.due)}; a new date because …"
        later = outcome.with_(due=due, notes="\n".join(filter(None, (outcome.notes, said))))
        name = f"Give {called(outcome)} until {day_of(due)}"
        change = Change.of(name, facts.scenario.id, updated=[(outcome, later)])
        yield Fix(f"Read it in {weeks} weeks instead", change)


def _overdue(outcome: Outcome, facts: Facts) -> bool:
    if facts.as_of is None or outcome.due is None or not written(outcome):
        return False
    return outcome.due < facts.as_of and not outcome.result.strip()
