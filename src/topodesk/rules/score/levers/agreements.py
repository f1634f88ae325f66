"""Relations of which more could be said."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.interaction import Dependency, Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.parties import parties
from topodesk.rules.score.agreements import relations
from topodesk.rules.score.levers.lever import Lever, worth
from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score
from topodesk.rules.wording import called, joined


def of_agreements(facts: Facts, score: Score) -> Iterator[Lever]:
    """What it is worth when a relation is clear."""
    found = list(relations(facts))
    for record, clear in found:
        if not clear:
            gain = worth(score, Part.AGREEMENTS, 1 / len(found))
            yield Lever(Part.AGREEMENTS, gain, _text(facts, record), (record.id,))


def _text(facts: Facts, record: Record) -> str:
    if isinstance(record, Interaction):
        sides = joined([called(side) for side in parties(facts, record)])
        if record.mode is InteractionMode.UNDEFINED or not record.purpose.strip():
            return f"Say how {sides} work together, and what for."
        return f"Say until when {sides} work together."
    if isinstance(record, Dependency):
        one, other = (facts.get(Team, id) for id in (record.from_team, record.to_team))
        return f"Agree how {called(one)} gets what it waits for from {called(other)}."
    return ""
