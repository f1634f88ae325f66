"""SAFE-03."""

from __future__ import annotations

from topodesk.model.learning import Experiment, ExperimentResult
from topodesk.rules.experiments import around_experiment
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE
from topodesk.rules.wording import called, quoted

_NOT_GREEN = (ExperimentResult.RED, ExperimentResult.INCONCLUSIVE)


class RedWithoutLearning(Rule[Experiment]):
    """An experiment came out red or open, and nobody has written what is known now.

    What it looks for
    A result that is red or inconclusive, with nothing under what was learned.

    Why it matters
    A red result is data that has been paid for. Losing its lesson is the only way to waste it.

    What to do
    Write what you know now and did not know before, and what changes because of it.

    When to ignore it
    Never.
    """

    id = "SAFE-03"
    name = "red-without-learning"
    title = "Red result without learning"
    severity = Severity.WARNING
    scopes = (Scope.EXPERIMENT,)
    sources = (ARTICLE,)
    fix_class = FixClass.ASSIST
    stage = 5

    def check(self, experiment: Experiment, facts: Facts) -> Seen:
        """Look at one result."""
        if experiment.learning.strip() or experiment.result not in _NOT_GREEN:
            return
        colour = "red" if experiment.result is ExperimentResult.RED else "inconclusive"
        measured = experiment.measured_value.strip()
        yield self.finding(
            [experiment, *around_experiment(facts, experiment)],
            f"{called(experiment)} came out {colour}, and what was learned is not written down.",
            evidence=[
                f"result: {colour}",
                *([f"measured: {quoted(measured)}"] if measured else []),
                "nothing under what was learned",
            ],
            action="Write what you know now and did not know before, and what changes.",
        )
