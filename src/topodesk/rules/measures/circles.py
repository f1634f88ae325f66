"""Waiting circles: teams that all, directly or indirectly, wait for each other."""

from __future__ import annotations

from topodesk.rules.measures.graph import Graph


def waiting_circles(needs: Graph) -> tuple[tuple[str, ...], ...]:
    """The circles of two teams or more, the largest first, their teams by id."""
    found = [tuple(sorted(part)) for part in connected(needs) if len(part) > 1]
    return tuple(sorted(found, key=lambda circle: (-len(circle), circle)))


def connected(needs: Graph) -> list[set[str]]:
    """The strongly connected parts, one of a single team too, what is needed before who needs it.

    Tarjan 1972 as networkx does it, without recursion: a chain of 20,000 teams is no deeper than
    one of three.
    """
    import networkx as nx  # an eighth of a second, which the start need not wait for

    return list(nx.strongly_connected_components(nx.DiGraph(needs)))
