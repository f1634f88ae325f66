"""Side by side in one corridor: which line runs where across it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

SPACING = 6.0
"""Map units between neighbouring lines, less when a corridor is full."""

BEFORE, AFTER = -1, 1


class Wire(NamedTuple):
    """One line (or bundle) in a corridor, from `lo` to `hi` along it.

    `at_lo` and `at_hi` tell to which side it leaves there: BEFORE (up or left) or AFTER. `lean`
    orders wires that are otherwise alike.
    """

    key: Hashable
    lo: float
    hi: float
    at_lo: int
    at_hi: int
    lean: float = 0.0


def places(wires: Sequence[Wire], near: float, far: float) -> dict[Hashable, float]:
    """Where each wire runs across the strip from `near` to `far`.

    Wires that overlap never share a place. They are ordered so that few cross: those that come
    from above and return there at the top, the shortest first; and so on downwards.
    """
    ordered = sorted(wires, key=_order)
    marks = {mark: n for n, mark in enumerate(sorted({m for w in wires for m in _span(w)}))}
    depth = [0] * len(marks)
    ranks: list[tuple[Wire, int]] = []
    for wire in ordered:
        lo, hi = (marks[mark] for mark in _span(wire))
        rank = max(depth[lo:hi]) + 1
        depth[lo:hi] = [rank] * (hi - lo)
        ranks.append((wire, rank))
    deepest = _deepest(depth, [tuple(marks[m] for m in _span(w)) for w in ordered])
    return {wire.key: _place(rank, deepest[marks[wire.lo]], near, far) for wire, rank in ranks}


def _span(wire: Wire) -> tuple[float, float]:
    return wire.lo, wire.hi + SPACING


def _order(wire: Wire) -> tuple[float, ...]:
    length = wire.hi - wire.lo
    if wire.at_lo == wire.at_hi:
        return (wire.at_lo, -wire.at_lo * length, wire.lean)
    if wire.at_lo == BEFORE:
        return (0, -wire.lo, wire.lean)
    return (0.5, wire.lo, wire.lean)


def _deepest(depth: list[int], spans: list[tuple[int, ...]]) -> list[int]:
    """For every mark, how many tracks the group of overlapping wires around it needs."""
    joined = [False] * (len(depth) + 1)
    for lo, hi in spans:
        joined[lo + 1 : hi] = [True] * (hi - lo - 1)
    found = [0] * len(depth)
    start = 0
    for mark in range(1, len(depth) + 1):
        if not joined[mark]:
            most = max(depth[start:mark])
            found[start:mark] = [most] * (mark - start)
            start = mark
    return found


def _place(rank: int, count: int, near: float, far: float) -> float:
    step = min(SPACING, (far - near) / (count + 1))
    return (near + far) / 2 + (rank - (count + 1) / 2) * step
