"""Waiting circles: teams that all, directly or indirectly, wait for each other."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.rules.measures.graph import Graph


def waiting_circles(needs: Graph) -> tuple[tuple[str, ...], ...]:
    """The circles of two teams or more, the largest first, their teams by id."""
    found = [tuple(sorted(part)) for part in connected(needs) if len(part) > 1]
    return tuple(sorted(found, key=lambda circle: (-len(circle), circle)))


def connected(needs: Graph) -> list[list[str]]:
    """The strongly connected parts, one of a single team too, what is needed before who needs it.

    Tarjan 1972, without recursion: a chain of 20,000 teams is no deeper than one of three.
    """
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: dict[str, None] = {}
    parts: list[list[str]] = []
    for root in needs:
        if root in order:
            continue
        trail: list[tuple[str, Iterator[str]]] = []
        _enter(root, needs, order, low, open_, trail)
        while trail:
            team, rest = trail[-1]
            for other in rest:
                if other not in order:
                    _enter(other, needs, order, low, open_, trail)
                    break
                if other in open_:
                    low[team] = min(low[team], order[other])
            else:
                trail.pop()
                if trail:
                    before = trail[-1][0]
                    low[before] = min(low[before], low[team])
                if low[team] == order[team]:
                    parts.append(_closed(team, open_))
    return parts


def _enter(
    team: str,
    needs: Graph,
    order: dict[str, int],
    low: dict[str, int],
    open_: dict[str, None],
    trail: list[tuple[str, Iterator[str]]],
) -> None:
    order[team] = low[team] = len(order)
    open_[team] = None
    trail.append((team, iter(needs[team])))


def _closed(root: str, open_: dict[str, None]) -> list[str]:
    part = []
    while True:
        team, _ = open_.popitem()
        part.append(team)
        if team == root:
            return part
