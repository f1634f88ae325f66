"""Purity of team boundaries in its plainest form, to check files and faster code against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import exp, lgamma, log

Labels = Sequence[Hashable]


def entropy(labels: Labels) -> float:
    """Shannon entropy in nats."""
    n = len(labels)
    return -sum(count / n * log(count / n) for count in Counter(labels).values())


def mutual_information(a: Labels, b: Labels) -> float:
    """What one label tells about the other, in nats."""
    n, in_a, in_b = len(a), Counter(a), Counter(b)
    pairs = Counter(zip(a, b, strict=True))
    return sum(c / n * log(c * n / (in_a[i] * in_b[j])) for (i, j), c in pairs.items())


def expected_information(a: Labels, b: Labels) -> float:
    """What it would tell by chance (hypergeometric model; Vinh, Epps & Bailey 2010)."""
    n = len(a)
    return sum(
        _expected(n, x, y, k)
        for x in Counter(a).values()
        for y in Counter(b).values()
        for k in range(max(1, x + y - n), min(x, y) + 1)
    )


def _expected(n: int, x: int, y: int, k: int) -> float:
    ways = [x, y, n - x, n - y], [n, k, x - k, y - k, n - x - y + k]
    chance = sum(lgamma(w + 1) for w in ways[0]) - sum(lgamma(w + 1) for w in ways[1])
    return k / n * log(n * k / (x * y)) * exp(chance)


def purity(teams: Labels, labels: Labels) -> float:
    """0 when the teams tell nothing about the labels beyond chance, 1 when they tell all."""
    chance = expected_information(teams, labels)
    share = (mutual_information(teams, labels) - chance) / (entropy(labels) - chance)
    return max(0.0, share)
