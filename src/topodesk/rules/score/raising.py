"""What would raise the score most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from topodesk.rules.facts import Facts
from topodesk.rules.score.levers.agreements import of_agreements
from topodesk.rules.score.levers.changes import of_changes
from topodesk.rules.score.levers.lever import Lever
from topodesk.rules.score.levers.streams import of_components, of_streams
from topodesk.rules.score.levers.teams import of_customers, of_outcomes
from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score

WORTH_SAYING = 0.05
"""Points; what is worth less is not said."""


def raising(facts: Facts, score: Score, most: int = 5) -> tuple[Lever, ...]:
    """The strongest levers, at most two of one part."""
    return strongest(levers(facts, score), most)


def levers(facts: Facts, score: Score) -> Iterator[Lever]:
    """Everything that would raise it, one step at a time, each with what it alone is worth."""
    yield from of_changes(facts, score)
    yield from of_streams(facts, score)
    yield from of_components(facts, score)
    yield from of_customers(facts, score)
    yield from of_outcomes(facts, score)
    yield from of_agreements(facts, score)


def strongest(found: Iterable[Lever], most: int = 5, of_a_part: int = 2) -> tuple[Lever, ...]:
    """The levers worth most, at most so many of one part; those worth nothing are left out."""
    kept: list[Lever] = []
    counts: Counter[Part] = Counter()
    for lever in sorted(found, key=lambda lever: (-round(lever.gain, 6), lever.text)):
        if lever.gain >= WORTH_SAYING and counts[lever.part] < of_a_part:
            counts[lever.part] += 1
            kept.append(lever)
    return tuple(kept[:most])
