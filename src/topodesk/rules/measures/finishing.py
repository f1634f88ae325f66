"""How often a team can finish a change alone, and what waiting for others does to the odds."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum

Needed = tuple[float, int]
"""(weight of a change, teams that must act on it); nobody means not known."""


def finish_alone(changes: Iterable[Needed]) -> float | None:
    """F: each change counts 1 / the teams it needs. 1 when every change needs one team only."""
    return _mean((weight, 1 / teams) for weight, teams in changes if teams)


def done_by_one(changes: Iterable[Needed]) -> float | None:
    """The share of changes, by weight, that one team finishes."""
    return _mean((weight, float(teams == 1)) for weight, teams in changes if teams)


def hand_offs(changes: Iterable[Needed]) -> float | None:
    """How often a change goes from one team to another, on average."""
    return _mean((weight, float(teams - 1)) for weight, teams in changes if teams)


def no_delay(teams: int, chance: float) -> float:
    """The odds that nobody delays a change, when each *other* team does so with `chance`.

    An illustration only: real teams are no independent coins, and `chance` is an assumption.
    """
    return float((1 - chance) ** max(teams - 1, 0))


def _mean(pairs: Iterable[tuple[float, float]]) -> float | None:
    told = [(weight, value) for weight, value in pairs if weight > 0]
    total = fsum(weight for weight, _ in told)
    return fsum(weight * value for weight, value in told) / total if total else None
