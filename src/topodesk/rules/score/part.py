"""One of the five parts of the score, and what a part is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Part(StrEnum):
    """The five parts, by their key in reports."""

    FINISH_ALONE = "finish_alone"
    BOUNDARIES = "boundaries"
    CUSTOMER = "customer"
    OUTCOME = "outcome"
    AGREEMENTS = "agreements"


USUAL_WEIGHTS: Mapping[Part, float] = MappingProxyType(
    {
        Part.FINISH_ALONE: 30,
        Part.BOUNDARIES: 25,
        Part.CUSTOMER: 20,
        Part.OUTCOME: 15,
        Part.AGREEMENTS: 10,
    }
)
"""How many points of 100 each part is worth, unless the design sets it differently."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact nobody has said: the record it is about, what of it, and how to ask a room."""

    about: str
    what: str
    ask: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one part comes to, 0 to 1.

    `value` goes by what is known; None when nothing is, and `left_out` says why. `low` and `high`
    are the value with every missing fact at its worst and at its best; both None when the part
    does not apply at all. `approximate`: the range was not followed to its very ends.
    """

    value: float | None
    low: float | None
    high: float | None
    missing: tuple[Missing, ...] = ()
    left_out: str = ""
    approximate: bool = False


def left_out(why: str) -> Reading:
    """A part that does not apply: the others are weighed without it."""
    return Reading(None, None, None, left_out=why)


def within(value: float | None, low: float | None, high: float | None) -> float | None:
    """The value, no lower than the worst and no higher than the best it could turn out to be.

    What is not known is left out of a value, and may still be sure to move it.
    """
    if value is None or low is None or high is None:
        return value
    return min(max(value, low), high)


def exactly(value: float) -> Reading:
    """A part of which everything is known."""
    return Reading(value, value, value)
