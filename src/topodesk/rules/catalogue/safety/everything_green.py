"""SAFE-04."""

from __future__ import annotations

from topodesk.model.design_records import ScenarioInfo
from topodesk.model.learning import Experiment, ExperimentResult, ExperimentStatus
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count


class EverythingGreen(Rule[ScenarioInfo]):
    """Many experiments are concluded, and not one came out red.

    What it looks for
    Eight or more concluded experiments with a result, none of them red.

    Why it matters
    In large tests of products fewer than a third of the ideas moved the number they aimed at. All
    green suggests safe bets, or reds that were not reported.

    What to do
    Ask which is the boldest assumption nobody has tested yet.

    When to ignore it
    They are checks of something that has to hold, such as compliance: those are no experiments,
    and need not stand here.
    """

    id = "SAFE-04"
    name = "everything-green"
    title = "Everything is green"
    severity = Severity.INFO
    scopes = (Scope.MAP,)
    sources = (Page("Ron Kohavi on the Bing blog, August 2013", "blogs.bing.com"),)
    fix_class = FixClass.TALK
    stage = 5
    usual = {"experiments": 8, "share red": 0.3}

    def check(self, info: ScenarioInfo, facts: Facts) -> Seen:
        """Look at all results together."""
        results = [
            e.result
            for e in facts.all(Experiment)
            if e.status is ExperimentStatus.CONCLUDED and e.result is not None
        ]
        red = results.count(ExperimentResult.RED)
        if red or len(results) < max(1, self.limit(facts, "experiments")):
            return
        honest = self.limit(facts, "share red")
        yield self.finding(
            [info],
            f"{count(len(results), 'experiment')} in {called(info)} are over, and none is red.",
            evidence=[
                f"{count(results.count(ExperimentResult.GREEN), 'green result')}, 0 red",
                f"if {honest:.0%} were red by nature, that many without one happen "
                f"{(1 - honest) ** len(results):.0%} of the time",
            ],
            action="Ask which is the boldest assumption nobody has tested yet.",
        )
