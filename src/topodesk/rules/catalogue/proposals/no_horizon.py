"""CHG-03."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from topodesk.model.change import Change
from topodesk.model.dates import day as day_of
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.transition import ChangeItem, Horizon
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.recorded import any_teams
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE
from topodesk.rules.wording import called

_OFFERED = {
    Horizon.THIS_QUARTER: "this quarter",
    Horizon.NEXT_QUARTER: "next quarter",
    Horizon.HALF_TO_ONE_YEAR: "in 6 to 12 months",
}


class NoHorizon(Rule[ChangeItem | ScenarioInfo]):
    """A step, or the proposal as a whole, has no date.

    What it looks for
    A step of the transition with neither a horizon nor a date, or a proposal without a day on which
    it is looked at again.

    Why it matters
    A change without a date is never done, and one without a review is never undone.

    What to do
    Choose a horizon for each step, and a day on which the room looks at the whole again.

    When to ignore it
    Never: a horizon such as “12 to 18 months” is enough.
    """

    id = "CHG-03"
    name = "no-horizon"
    title = "No horizon or review"
    severity = Severity.WARNING
    scopes = (Scope.TRANSITION, Scope.MAP)
    sources = (ARTICLE,)
    fix_class = FixClass.ASSIST
    stage = 9
    usual = {"weeks to review": 26, "weeks after the last step": 4}

    def check(self, it: ChangeItem | ScenarioInfo, facts: Facts) -> Seen:
        """Look at when it happens."""
        if isinstance(it, ChangeItem):
            if it.horizon is None and it.by is None:
                yield self.finding(
                    [it],
                    f"Nobody has said when {called(it)} is done.",
                    evidence=["no horizon", "no date"],
                    action="Choose a horizon for it.",
                )
        elif it.kind is ScenarioKind.PROPOSAL and it.review_date is None and any_teams(facts):
            yield self.finding(
                [it],
                f"There is no day on which {called(it)} is looked at again.",
                evidence=["no review date"],
                action="Set a day on which the room looks at the whole again.",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Choose a horizon, or a review date after the last step."""
        item = facts.get(ChangeItem, finding.where[0])
        if item is not None:
            yield from _horizons(facts, item)
        elif finding.where[0] == facts.scenario.id and (day := self._review(facts)):
            it = facts.scenario.info
            change = Change.of(
                f"Review {called(it)} on {day_of(day)}",
                facts.scenario.id,
                updated=[(it, it.with_(review_date=day))],
            )
            yield Fix(f"Review it on {day_of(day)}", change)

    def _review(self, facts: Facts) -> date | None:
        """Some weeks after the last dated step; without one, half a year from now."""
        days = [item.by for item in facts.all(ChangeItem) if item.by]
        last = max(days, default=None)
        if last is not None and (facts.as_of is None or last > facts.as_of):
            return last + timedelta(weeks=self.limit(facts, "weeks after the last step"))
        if facts.as_of is None:
            return None
        return facts.as_of + timedelta(weeks=self.limit(facts, "weeks to review"))


def _horizons(facts: Facts, item: ChangeItem) -> Iterator[Fix]:
    for horizon, words in _OFFERED.items():
        change = Change.of(
            f"Do {called(item)} {words}",
            facts.scenario.id,
            updated=[(item, item.with_(horizon=horizon))],
        )
        yield Fix(words.capitalize(), change)
