"""OUT-04."""

from __future__ import annotations

from topodesk.model.outcome import MetricKind, Outcome
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.outcomes import around_outcome
from topodesk.rules.phrases import Listed, as_said, heard
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Book
from topodesk.rules.wording import called, quoted

_HELPS_OTHERS = (TeamType.PLATFORM, TeamType.ENABLING)
_VALUE = (MetricKind.CUSTOMER, MetricKind.BUSINESS, MetricKind.FLOW)


class ActivityMetric(Rule[Outcome]):
    """An outcome is measured by how busy people are.

    What it looks for
    The metric counts story points, velocity, features, releases, closed tickets, lines of code,
    hours worked, utilisation or experiments run, or somebody has marked it as activity.

    Why it matters
    What is counted is what people do more of. More work is easy to make and helps nobody by
    itself.

    What to do
    Count what customers do, what the business gets, or how long it takes to reach them. Keep the
    number of activity as a note.

    When to ignore it
    How often and how fast changes go live, for platform and enabling teams: there it is what the
    teams they help get better at, and counting it is left alone.
    """

    id = "OUT-04"
    name = "activity-metric"
    title = "Activity metric"
    severity = Severity.WARNING
    scopes = (Scope.OUTCOME,)
    sources = (
        Book("Josh Seiden", "Outcomes Over Output"),
        Book("Melissa Perri", "Escaping the Build Trap"),
    )
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, outcome: Outcome, facts: Facts) -> Seen:
        """Look at the metric of one outcome."""
        found = heard(outcome.metric, Listed.ACTIVITY, facts.words.harmless)
        plain = [h for h in found if not h.weak]
        marked = outcome.metric_kind is MetricKind.ACTIVITY
        delivery = found and outcome.metric_kind not in _VALUE and not _helps(facts, outcome)
        if not (plain or marked or delivery):
            return
        said = (plain or list(found))[:1]
        measure = quoted(outcome.metric) if outcome.metric.strip() else "its measure"
        yield self.finding(
            [outcome, *around_outcome(facts, outcome)],
            f"{called(outcome)} is measured by {measure}, which counts activity.",
            evidence=[
                *(f"it counts “{as_said(outcome.metric, each)}”" for each in said),
                *(["it is marked as a measure of activity"] if marked else []),
            ],
            action="Count what customers do, what the business gets, or how fast it reaches them.",
        )


def _helps(facts: Facts, outcome: Outcome) -> bool:
    """Whether it is the outcome of teams that help others to deliver."""
    ids = dict.fromkeys([outcome.accountable_team, *outcome.linked_teams])
    teams = [team for id in ids if (team := facts.get(Team, id)) is not None]
    return bool(teams) and all(team.type in _HELPS_OTHERS for team in teams)
