"""Who needs whom, as a graph: each team and the teams it needs, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Graph = Mapping[str, tuple[str, ...]]
"""team -> the teams it needs. Every team stands in it, also the one that needs nobody."""


def graph_of(teams: Iterable[str], needs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The graph of (needing, needed) pairs among `teams`; each pair once, nobody needs itself."""
    found: dict[str, dict[str, None]] = {team: {} for team in sorted(set(teams))}
    for needing, needed in sorted(set(needs)):
        if needing != needed and needing in found and needed in found:
            found[needing][needed] = None
    return {team: tuple(others) for team, others in found.items()}
