"""Which wanted changes a stream or a team is linked to."""

from __future__ import annotations

from topodesk.model.outcome import Outcome
from topodesk.rules.facts import Facts


def outcomes_of(facts: Facts, team: str) -> tuple[str, ...]:
    """The outcomes a team is linked to or accountable for."""
    return tuple(
        o.id
        for o in facts.referrers(team, Outcome)
        if team in o.linked_teams or o.accountable_team == team
    )


def has_outcome(facts: Facts, team: str) -> bool:
    """Whether a team is linked to any outcome."""
    return bool(outcomes_of(facts, team))


def outcomes_of_stream(facts: Facts, stream: str) -> tuple[str, ...]:
    """The outcomes a stream is there for."""
    return tuple(o.id for o in facts.referrers(stream, Outcome) if o.stream == stream)
