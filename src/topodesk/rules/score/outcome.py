"""Line of sight to an outcome: how many people work for a change that can be seen to happen."""

from __future__ import annotations

from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.outcome import MetricKind, Outcome
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts, fact
from topodesk.rules.outcomes import outcomes_of, written
from topodesk.rules.score.customer import by_people, people_of
from topodesk.rules.score.part import Missing, Reading
from topodesk.rules.score.weighing import Weighed
from topodesk.rules.service_use import consumers, is_over, members
from topodesk.rules.wording import called, joined

WORDS = {
    "metric": "what is measured",
    "target": "the target",
    "due": "a date",
    "baseline": "where it stands today",
    "metric_kind": "what kind of measure it is",
}
"""What the fields of an outcome are called when a room is asked."""
_THROUGH_OTHERS = (TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM)


def line_of_sight(facts: Facts) -> Reading:
    """O, over all teams by their people."""
    teams = facts.all(Team)
    weighed: list[Weighed] = []
    missing: list[Missing] = []
    for team in teams:
        sees = sees_outcome(facts, team.id)
        best = sees is not False
        weighed.append(Weighed(team.people, float(sees is True), float(sees is True), float(best)))
        missing += people_of(team)
        if sees is None:
            missing += _unsaid(facts, team.id)
    return by_people(weighed, missing)


@fact
def sees_outcome(facts: Facts, team: str) -> bool | None:
    """Whether a team is linked to a complete outcome; None: to one that may become complete.

    Enabling and complicated-subsystem teams also through a team they serve; platform teams only
    through an outcome about the flow of their users.
    """
    record = facts.get(Team, team)
    if record is None:
        return False
    answers = {_own(facts, record)}
    if record.type in _THROUGH_OTHERS:
        served = (facts.get(Team, id) for id in _served(facts, team))
        answers |= {_own(facts, other) for other in served if other is not None}
    return True if True in answers else (None if None in answers else False)


@fact
def lacking(facts: Facts, outcome: str) -> tuple[str, ...] | None:
    """The fields a complete outcome still lacks; None when it is about something made."""
    record = facts.get(Outcome, outcome)
    if record is None or not written(record) or facts.fired("OUT-02", outcome):
        return None
    told = {
        "metric": bool(record.metric.strip()),
        "target": bool(record.target.strip()),
        "due": record.due is not None,
        "baseline": bool(record.baseline.strip()) or record.baseline_due is not None,
    }
    return tuple(field for field, known in told.items() if not known)


def _own(facts: Facts, team: Team) -> bool | None:
    answers = {_counts(facts, team, id) for id in outcomes_of(facts, team.id)}
    return True if True in answers else (None if None in answers else False)


def _counts(facts: Facts, team: Team, outcome: str) -> bool | None:
    record, lacks = facts.get(Outcome, outcome), lacking(facts, outcome)
    if record is None or lacks is None:
        return False
    if team.type is TeamType.PLATFORM and record.metric_kind is not MetricKind.FLOW:
        return False if record.metric_kind is not None else None
    return None if lacks else True


def _served(facts: Facts, team: str) -> frozenset[str]:
    found = set(consumers(facts, team))
    for line in facts.referrers(team, Interaction):
        if is_over(line, facts.as_of):
            continue
        if line.provider == team:
            found |= members(facts, line.consumer)
        elif line.mode is InteractionMode.COLLABORATION:
            found |= members(facts, line.provider)
    return frozenset(found - {team})


def _unsaid(facts: Facts, team: str) -> list[Missing]:
    found = []
    for each in (team, *sorted(_served(facts, team))):
        for id in outcomes_of(facts, each):
            record, lacks = facts.get(Outcome, id), lacking(facts, id)
            if record is None or lacks is None:
                continue
            unsure = record.metric_kind is None and each == team
            fields = lacks or (("metric_kind",) if unsure else ())
            if fields:
                what = joined([WORDS[field] for field in fields])
                ask = f"Of the outcome {called(record)}: say {what}."
                found.append(Missing(id, fields[0], ask))
    return found
