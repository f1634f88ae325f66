"""Means by people, where some head-counts and some shares are not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

USUAL, SMALLEST, LARGEST = 7.0, 1.0, 15.0
"""A team of unknown size counts as the mean of the others, else 7; it may have 1 to 15 people."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One team: its people (None: not known) and its share by what is known (None: cannot be
    told), at worst and at best."""

    people: float | None
    value: float | None
    worst: float
    best: float


def weighed_mean(teams: Sequence[Weighed]) -> float | None:
    """The mean by people over the teams whose share is known; None when it is of none."""
    known = [team.people for team in teams if team.people is not None]
    usual = fsum(known) / len(known) if known else USUAL
    told = [
        (usual if t.people is None else t.people, t.value) for t in teams if t.value is not None
    ]
    return _mean(told)


def lowest_mean(teams: Sequence[Weighed]) -> float | None:
    """The mean with every share at its worst and the unknown head-counts where they hurt most."""
    return _extreme([(team.people, team.worst) for team in teams], -1)


def highest_mean(teams: Sequence[Weighed]) -> float | None:
    """The mean with every share at its best and the unknown head-counts where they help most."""
    return _extreme([(team.people, team.best) for team in teams], 1)


def _extreme(pairs: list[tuple[float | None, float]], sign: int) -> float | None:
    """Teams of unknown size are large on one side of the mean and small on the other."""
    mean = _mean((USUAL if people is None else people, share) for people, share in pairs)
    while mean is not None:
        better = _mean((_size(people, sign * (share - mean)), share) for people, share in pairs)
        if better is None or sign * (better - mean) < 1e-12:
            break
        mean = better
    return mean


def _size(people: float | None, helps: float) -> float:
    if people is not None:
        return people
    return LARGEST if helps > 0 else SMALLEST


def _mean(pairs: Iterable[tuple[float, float]]) -> float | None:
    pairs = list(pairs)
    total = fsum(people for people, _ in pairs)
    return fsum(people * share for people, share in pairs) / total if total else None
