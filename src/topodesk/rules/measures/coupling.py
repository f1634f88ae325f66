"""What boundaries cut: how much of what is coupled lies in different hands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

Coupling = Mapping[tuple[str, str], float]
"""(component, component) in order of id -> how strongly they are coupled, either way."""

Parts = Mapping[str, Hashable]
"""component -> the team, or the stream, it belongs to."""


def coupling_of(links: Iterable[tuple[str, str, float]]) -> dict[tuple[str, str], float]:
    """The links added up for each pair; a link of a thing with itself counts nothing."""
    found: defaultdict[tuple[str, str], float] = defaultdict(float)
    for one, other, weight in links:
        if one != other and weight > 0:
            found[min(one, other), max(one, other)] += weight
    return dict(sorted(found.items()))


def cut_share(coupling: Coupling, parts: Parts) -> float | None:
    """The share of the coupling between different parts; None when nothing is coupled."""
    total = sum(coupling.values())
    if not total:
        return None
    return sum(w for (a, b), w in coupling.items() if parts[a] != parts[b]) / total


def modularity(coupling: Coupling, parts: Parts) -> float | None:
    """Q: how much more lies within the parts than by chance (Newman & Girvan 2004), -1/2 to 1."""
    total = sum(coupling.values())
    if not total:
        return None
    inside: defaultdict[Hashable, float] = defaultdict(float)
    ends: defaultdict[Hashable, float] = defaultdict(float)
    for (one, other), weight in coupling.items():
        ends[parts[one]] += weight
        ends[parts[other]] += weight
        if parts[one] == parts[other]:
            inside[parts[one]] += weight
    return sum(inside[part] / total - (end / (2 * total)) ** 2 for part, end in ends.items())
