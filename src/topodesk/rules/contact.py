"""Whether teams are in touch: through an interaction of their own or of a grouping around them."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.model.interaction import Interaction
from topodesk.rules.facts import Facts
from topodesk.rules.service_use import groupings_of, is_over


def around(facts: Facts, team: str) -> tuple[str, ...]:
    """A team and the groupings it stands in, the inner one first."""
    return (team, *groupings_of(facts, team))


def between(facts: Facts, one: str, other: str) -> Iterator[Interaction]:
    """The interactions between two teams that are not over, those of their groupings included."""
    far = set(around(facts, other))
    near = around(facts, one)
    for party in near:
        for line in facts.referrers(party, Interaction):
            ends = {line.provider, line.consumer} - {party}
            if ends & far and not is_over(line, facts.as_of):
                yield line


def in_touch(facts: Facts, one: str, other: str) -> bool:
    """Whether any interaction between two teams is drawn and not over."""
    return any(True for _ in between(facts, one, other))
