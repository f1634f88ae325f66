"""How much a team has to keep in mind: its cognitive load as the team itself reads it."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from topodesk.model.team import LoadReading
from topodesk.rules.facts import Facts

FEWEST_ANSWERS = 5
"""Fewer anonymous answers are not shown, so that nobody can be recognised."""

DIMENSIONS = ("domain", "tooling", "interruptions", "dependencies", "on_call")


@dataclass(frozen=True, slots=True)
class Load:
    """One reading, each dimension from 1 (light) to 5 (too much); `answers` None: an estimate."""

    mean: float
    worst: tuple[str, float]
    answers: int | None


def loads(facts: Facts, team: str) -> tuple[Load, ...]:
    """The readings of a team that may be shown and say anything, the latest first."""
    readings = sorted(
        facts.referrers(team, LoadReading),
        key=lambda r: (r.date.isoformat() if r.date else "", r.id),
        reverse=True,
    )
    found = []
    for reading in readings:
        said = [(n, v) for n in DIMENSIONS if (v := getattr(reading, n)) is not None]
        if said and (reading.answers_n is None or reading.answers_n >= FEWEST_ANSWERS):
            mean = fsum(value for _, value in said) / len(said)
            worst = max(said, key=lambda pair: pair[1])
            found.append(Load(mean, worst, reading.answers_n))
    return tuple(found)


def is_low(facts: Facts, team: str, limit: float) -> bool:
    """Whether the latest reading is at most `limit`; what nobody has read is not low."""
    found = loads(facts, team)
    return bool(found) and found[0].mean <= limit
