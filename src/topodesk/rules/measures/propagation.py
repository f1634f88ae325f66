"""Propagation cost: how far a delay or a change at one team can reach."""

from __future__ import annotations

from topodesk.rules.measures.circles import connected
from topodesk.rules.measures.graph import Graph


def propagation_cost(needs: Graph) -> float | None:
    """The share of pairs of teams, each with itself included, that some path connects.

    Never below 1 / teams. After MacCormack, Rusnak & Baldwin; None without teams. A trend between
    scenarios of one organisation, no number to compare organisations by.
    """
    if not needs:
        return None
    parts = connected(needs)
    home = {team: number for number, part in enumerate(parts) for team in part}
    bits = {team: 1 << number for number, team in enumerate(needs)}
    reach: list[int] = []
    pairs = 0
    for part in parts:
        reached = 0
        for team in part:
            reached |= bits[team]
            for other in needs[team]:
                if home[other] < len(reach):
                    reached |= reach[home[other]]
        reach.append(reached)
        pairs += len(part) * reached.bit_count()
    return pairs / len(needs) ** 2
