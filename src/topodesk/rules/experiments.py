"""What experiments lack, and the sentence a bet on a team is drafted as."""

from __future__ import annotations

from datetime import timedelta

from topodesk.model.ids import new_id
from topodesk.model.learning import Experiment, ExperimentKind, ExperimentStatus
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.score.outcome import lacking

OPEN = (ExperimentStatus.PLANNED, ExperimentStatus.RUNNING)


def lacks(experiment: Experiment) -> list[str]:
    """What has to be said before an experiment begins; of a probe only its question and end."""
    told = {"an end": experiment.end is not None}
    if experiment.kind is ExperimentKind.PROBE:
        told = {"a question": bool(experiment.title.strip()), **told}
    else:
        told = {
            "a hypothesis": bool(experiment.hypothesis.strip()),
            "what is measured": bool(experiment.metric.strip()),
            "what counts as success": bool(experiment.success_rule.strip()),
            **told,
        }
    return [what for what, known in told.items() if not known]


def around_experiment(facts: Facts, experiment: Experiment) -> list[Record]:
    """The team that tries it, if it is one."""
    team = facts.get(Team, experiment.team)
    return [team] if team is not None else []


def drafted(facts: Facts, outcome: Outcome, weeks: int) -> Experiment | None:
    """A bet that a team moves the number of a complete outcome within some weeks; None without
    a date to begin from, or where the outcome has no team or cannot be measured yet."""
    team = facts.get(Team, outcome.accountable_team or next(iter(outcome.linked_teams), None))
    if team is None or facts.as_of is None or lacking(facts, outcome.id) != ():
        return None
    begin, aim = outcome.baseline.strip() or "today’s value", outcome.target.strip()
    return Experiment(
        id=new_id(),
        title=f"{team.label()}, for {weeks} weeks"[:200],
        team=team.id,
        hypothesis=f"If {team.label()} works in its new shape for {weeks} weeks, then "
        f"{outcome.metric.strip()} moves from {begin} towards {aim}.",
        metric=outcome.metric,
        success_rule=f"At least half way from {begin} to {aim}",
        stop_rule=f"No better than {begin} at half time",
        start=facts.as_of,
        end=facts.as_of + timedelta(weeks=weeks),
    )
