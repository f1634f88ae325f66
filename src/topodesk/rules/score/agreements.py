"""Clear agreements between teams: of how many relations it is said how, why and until when."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.interaction import (
    Dependency,
    DependencyEffect,
    Interaction,
    InteractionMode,
)
from topodesk.model.record import Record
from topodesk.rules.facts import Facts
from topodesk.rules.score.part import Reading, exactly, left_out
from topodesk.rules.service_use import groupings_of, is_over

NO_RELATION = "No team works with another one yet."
_TEMPORARY = (InteractionMode.COLLABORATION, InteractionMode.FACILITATING)


def agreeing(facts: Facts) -> Reading:
    """I, over all relations between teams."""
    found = [clear for _, clear in relations(facts)]
    return exactly(found.count(True) / len(found)) if found else left_out(NO_RELATION)


def relations(facts: Facts) -> Iterator[tuple[Record, bool]]:
    """Every relation, and whether it is clear: the interactions that are not over, and the
    blocking dependencies between two who have no interaction."""
    pairs = set()
    for line in facts.all(Interaction):
        if not is_over(line, facts.as_of):
            pairs.add(frozenset((line.provider, line.consumer)))
            yield line, is_clear(facts, line)
    for need in facts.all(Dependency):
        if need.effect is DependencyEffect.BLOCKING and not _covered(facts, need, pairs):
            yield need, False


def is_clear(facts: Facts, line: Interaction) -> bool:
    """Whether mode and purpose are said, and for what is temporary an end that is not past."""
    if line.mode is InteractionMode.UNDEFINED or not line.purpose.strip():
        return False
    if line.mode not in _TEMPORARY:
        return True
    end = line.expected_end
    return end is not None and (facts.as_of is None or end >= facts.as_of)


def _covered(facts: Facts, need: Dependency, pairs: set[frozenset[str]]) -> bool:
    """Whether the two, or groupings they stand in, have an interaction."""
    ones = (need.from_team, *groupings_of(facts, need.from_team))
    others = (need.to_team, *groupings_of(facts, need.to_team))
    return any(frozenset((one, other)) in pairs for one in ones for other in others)
