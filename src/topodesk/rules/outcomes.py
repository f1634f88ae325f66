"""Which wanted changes a stream or a team is linked to. One nobody has written yet is none."""

from __future__ import annotations

from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.facts import Facts


def written(outcome: Outcome) -> bool:
    """Whether it says anything: who does what differently, or what is counted."""
    return bool(outcome.statement.strip() or outcome.metric.strip())


def outcomes_of(facts: Facts, team: str) -> tuple[str, ...]:
    """The outcomes a team is linked to or accountable for."""
    return tuple(
        o.id
        for o in facts.referrers(team, Outcome)
        if written(o) and (team in o.linked_teams or o.accountable_team == team)
    )


def has_outcome(facts: Facts, team: str) -> bool:
    """Whether a team is linked to any outcome."""
    return bool(outcomes_of(facts, team))


def outcomes_of_stream(facts: Facts, stream: str) -> tuple[str, ...]:
    """The outcomes a stream is there for."""
    return tuple(
        o.id for o in facts.referrers(stream, Outcome) if o.stream == stream and written(o)
    )


def around_outcome(facts: Facts, outcome: Outcome) -> list[Record]:
    """Where on the map an outcome belongs: its stream and the team that answers for it."""
    found = (facts.get(ValueStream, outcome.stream), facts.get(Team, outcome.accountable_team))
    return [record for record in found if record is not None]
