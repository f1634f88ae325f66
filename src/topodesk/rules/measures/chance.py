"""What mere chance would still let boundaries tell: a bound that a finding has to be above."""

from __future__ import annotations

from random import Random

from topodesk.rules.measures.information import Labels, mutual_information

SEED = 20010
SHUFFLES = 999
_ENOUGH = 40_000
"""So many shuffled cells are enough: of many cells fewer shuffles say the same."""


def chance_bound(teams: Labels, labels: Labels, share: float = 0.95, seed: int = SEED) -> float:
    """The information, in nats, that this share of random deals stays below.

    999 shuffles; fewer, at least 19, for more than 40 cells: of many cells chance tells little, and
    the largest of 19 is their 95th percentile. The same seed gives the same bound.
    """
    if not teams:
        return 0.0
    random, dealt = Random(seed), list(labels)
    times = max(19, min(SHUFFLES, _ENOUGH // len(dealt)))
    found = []
    for _ in range(times):
        random.shuffle(dealt)
        found.append(mutual_information(teams, dealt))
    return sorted(found)[min(times - 1, int(share * times))]
