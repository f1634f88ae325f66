"""SAFE-02."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from topodesk.model.change import Change
from topodesk.model.dates import day as day_of
from topodesk.model.learning import Experiment, ExperimentKind
from topodesk.rules.experiments import OPEN, around_experiment, lacks
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Book
from topodesk.rules.wording import called, joined, quoted


class ExperimentWithoutRule(Rule[Experiment]):
    """An experiment begins, and nobody has said what would count as red.

    What it looks for
    A planned or running experiment without a hypothesis, a measure, a rule for success, or an end.

    Why it matters
    Without a rule set in advance, any result can be explained away.

    What to do
    Finish the sentence: we believe that …, we will see … by …, else we stop.

    When to ignore it
    You only want to look around: make it a probe. It needs a question and an end, nothing else.
    """

    id = "SAFE-02"
    name = "experiment-without-rule"
    title = "Experiment without hypothesis or decision rule"
    severity = Severity.WARNING
    scopes = (Scope.EXPERIMENT,)
    sources = (Book("Amy Edmondson", "Right Kind of Wrong"),)
    fix_class = FixClass.ASSIST
    stage = 9
    usual = {"weeks": 12}

    def check(self, experiment: Experiment, facts: Facts) -> Seen:
        """Look at one experiment that is not over."""
        wanting = lacks(experiment) if experiment.status in OPEN else []
        if not wanting:
            return
        said = experiment.hypothesis.strip()
        yield self.finding(
            [experiment, *around_experiment(facts, experiment)],
            f"The experiment {called(experiment)} lacks {joined(wanting)}.",
            evidence=[
                f"{experiment.kind.value}, {experiment.status.value}",
                *([f"hypothesis: {quoted(said)}"] if said else []),
            ],
            action="Finish the sentence: we believe that …, we will see … by …, else we stop.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """End it where only that is missing; or make it a probe, which needs little more."""
        experiment = facts.get(Experiment, finding.where[0])
        if experiment is None:
            return
        store = facts.scenario.id
        weeks = int(self.limit(facts, "weeks"))
        begin = experiment.start or facts.as_of
        if lacks(experiment) == ["an end"] and begin is not None:
            end = begin + timedelta(weeks=weeks)
            ended = experiment.with_(end=end)
            name = f"End {called(experiment)} on {day_of(end)}"
            change = Change.of(name, store, updated=[(experiment, ended)])
            yield Fix(f"End it after {weeks} weeks", change)
        probe = experiment.with_(kind=ExperimentKind.PROBE)
        if not lacks(probe):
            name = f"Make {called(experiment)} a probe"
            yield Fix("Make it a probe", Change.of(name, store, updated=[(experiment, probe)]))
