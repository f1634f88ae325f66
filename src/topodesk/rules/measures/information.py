"""How much one label tells about another, and how much it would tell by chance alone, in nats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from functools import lru_cache
from math import exp, fsum, lgamma, log

Labels = Sequence[Hashable]


def entropy(labels: Labels) -> float:
    """How spread out the labels are: 0 when all are the same."""
    n = len(labels)
    return -fsum(count / n * log(count / n) for count in Counter(labels).values())


def mutual_information(a: Labels, b: Labels) -> float:
    """What knowing `a` of an item tells about its `b`. Both are as long, and not empty."""
    n, in_a, in_b = len(a), Counter(a), Counter(b)
    pairs = Counter(zip(a, b, strict=True))
    return fsum(c / n * log(c * n / (in_a[i] * in_b[j])) for (i, j), c in pairs.items())


def expected_information(a: Labels, b: Labels) -> float:
    """What it would tell if the same labels were dealt out at random.

    Exact, after Vinh, Epps & Bailey 2010. Groups of the same size are counted together, so the
    time goes with the number of different sizes, not with the number of teams.
    """
    n = len(a)
    sizes_a, sizes_b = (Counter(Counter(labels).values()) for labels in (a, b))
    return fsum(
        times_x * times_y * _expected(n, x, y)
        for x, times_x in sizes_a.items()
        for y, times_y in sizes_b.items()
    )


@lru_cache(maxsize=1 << 16)
def _expected(n: int, x: int, y: int) -> float:
    """The part of two groups of sizes `x` and `y`: over all overlaps they can have."""
    fixed = _log_ways(x) + _log_ways(y) + _log_ways(n - x) + _log_ways(n - y) - _log_ways(n)
    return fsum(
        k / n * log(n * k / (x * y)) * exp(fixed - _log_overlaps(n, x, y, k))
        for k in range(max(1, x + y - n), min(x, y) + 1)
    )


def _log_overlaps(n: int, x: int, y: int, k: int) -> float:
    return _log_ways(k) + _log_ways(x - k) + _log_ways(y - k) + _log_ways(n - x - y + k)


def _log_ways(k: int) -> float:
    return lgamma(k + 1)
