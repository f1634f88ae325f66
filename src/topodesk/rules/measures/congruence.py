"""Congruence: do the teams whose components depend on each other also work together?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[str, str]
"""Two teams in order of id."""


def pair(one: str, other: str) -> Pair:
    """The two as a pair, whichever was named first."""
    return (one, other) if one <= other else (other, one)


def coordination_needs(
    owners: Mapping[str, Sequence[str]], links: Iterable[tuple[str, str]]
) -> frozenset[Pair]:
    """The teams that have to coordinate: one owns what the other's component is tied to.

    Ownership x dependency x ownership, after Cataldo, Herbsleb & Carley 2008.
    """
    return frozenset(
        pair(one, other)
        for a, b in links
        for one in owners.get(a, ())
        for other in owners.get(b, ())
        if one != other
    )


def congruence(needs: frozenset[Pair], drawn: frozenset[Pair]) -> float | None:
    """The share of needs for which an interaction is drawn; None when there is no need."""
    return len(needs & drawn) / len(needs) if needs else None
