"""Betweenness: how many of the ways from who needs to who is needed lead through a team."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from topodesk.rules.measures.graph import Graph

SAMPLE = 256
"""From so many teams the ways are followed when there are more of them."""
SEED = 2001


@dataclass(frozen=True, slots=True)
class Betweenness:
    """The share of ways through each team, 0 to 1. `sampled`: from how many of all teams the ways
    were followed, when not from every one; then the shares are estimates."""

    shares: Mapping[str, float]
    teams: int
    sampled: int | None = None

    def most(self) -> tuple[str, float] | None:
        """The team most ways lead through; None when none lead through any."""
        team = max(self.shares, key=lambda one: (self.shares[one], one), default=None)
        return (team, self.shares[team]) if team and self.shares[team] > 0 else None


def betweenness(needs: Graph, sample: int = SAMPLE) -> Betweenness:
    """Freeman 1977 by Brandes' algorithm (2001), divided by (n - 1)(n - 2).

    Up to `sample` teams it is exact; above, the ways from so many of them are followed and scaled
    up (the same ones each time). Supporting evidence only: it is unstable below about six teams.
    """
    *_, last = betweenness_steps(needs, sample)
    return last


def betweenness_steps(needs: Graph, sample: int = SAMPLE) -> Iterator[Betweenness]:
    """The same, a little at a time: what is known after the ways from each team."""
    teams = list(needs)
    n = len(teams)
    starts = teams if n <= sample else sorted(Random(SEED).sample(teams, sample))
    through = dict.fromkeys(teams, 0.0)
    scale = n / len(starts) / ((n - 1) * (n - 2)) if n > 2 else 0.0
    for start in starts:
        _follow(start, needs, through)
        yield Betweenness(MappingProxyType({}), n)
    shares = {team: value * scale for team, value in through.items()}
    yield Betweenness(MappingProxyType(shares), n, None if len(starts) == n else len(starts))


def _follow(start: str, needs: Graph, through: dict[str, float]) -> None:
    """Add to `through` what the shortest ways from one team contribute."""
    distance, ways = {start: 0}, {start: 1.0}
    before: dict[str, list[str]] = {start: []}
    reached = [start]
    for team in reached:
        for other in needs[team]:
            if other not in distance:
                distance[other] = distance[team] + 1
                ways[other], before[other] = 0.0, []
                reached.append(other)
            if distance[other] == distance[team] + 1:
                ways[other] += ways[team]
                before[other].append(team)
    part = dict.fromkeys(reached, 0.0)
    for team in reversed(reached):
        for other in before[team]:
            part[other] += ways[other] / ways[team] * (1 + part[team])
        if team != start:
            through[team] += part[team]
