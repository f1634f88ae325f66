"""How far one team follows a technology layer, and over how many streams it is spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from math import exp, log


def layer_purity(layers: Iterable[Hashable]) -> float | None:
    """LP: the largest share of a team's cells in one layer, 0 to 1; None without cells."""
    counts = Counter(layers)
    return max(counts.values()) / counts.total() if counts else None


def effective_streams(streams: Iterable[Hashable]) -> float | None:
    """ENS: how many streams a team serves, counted by their share of its cells; 1 or more."""
    counts = Counter(streams)
    if not counts:
        return None
    total = counts.total()
    shares = [count / total for count in sorted(counts.values())]
    return exp(-sum(share * log(share) for share in shares))


def architecture_index(layers: Iterable[Hashable], streams: Iterable[Hashable]) -> float | None:
    """AI = LP x (1 - 1 / ENS): high for one layer spread over many streams; None without cells."""
    purity, spread = layer_purity(layers), effective_streams(streams)
    return None if purity is None or spread is None else purity * (1 - 1 / spread)
