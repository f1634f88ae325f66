"""Side by side in one corridor: which line runs where across it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

SPACING = 8.0
"""Map units between neighbouring lines, less when a corridor is full."""

APART = 20.0
"""Between lines that have a wish, if there is room: their symbols then stand side by side."""

LEAST = 4.2
"""Lines give up keeping away from symbols rather than run closer together than this."""

BEFORE, AFTER = -1, 1


class Wire(NamedTuple):
    """One line (or bundle) in a corridor, from `lo` to `hi` along it.

    `at_lo` and `at_hi` tell to which side it leaves there: BEFORE (up or left) or AFTER. `lean`
    orders wires that are otherwise alike; `wish` is where across the corridor it would be straight.
    """

    key: Hashable
    lo: float
    hi: float
    at_lo: int
    at_hi: int
    lean: float = 0.0
    wish: float | None = None


class Strip(NamedTuple):
    """The width lines may use, from `near` to `far`, and how far to keep off each side of it."""

    near: float
    far: float
    off_near: float = 0.0
    off_far: float = 0.0


def places(wires: Sequence[Wire], strip: Strip) -> dict[Hashable, float]:
    """Where each wire runs across `strip`.

    Wires that overlap never share a place. They are ordered so that few cross: those that come
    from above and return there at the top, the shortest first; and so on downwards.
    """
    marks = {mark: n for n, mark in enumerate(sorted({m for w in wires for m in _span(w)}))}
    depth = [0] * len(marks)
    joined = [False] * (len(marks) + 1)
    ranks: list[tuple[int, int, Wire]] = []
    for wire in sorted(wires, key=_order):
        lo, hi = (marks[mark] for mark in _span(wire))
        rank = max(depth[lo:hi]) + 1
        depth[lo:hi] = [rank] * (hi - lo)
        joined[lo + 1 : hi] = [True] * (hi - lo - 1)
        ranks.append((lo, rank, wire))
    groups: dict[int, list[tuple[int, Wire]]] = {}
    firsts = _firsts(joined)
    for lo, rank, wire in ranks:
        groups.setdefault(firsts[lo], []).append((rank, wire))
    found: dict[Hashable, float] = {}
    for group in groups.values():
        spots = _spots(group, strip)
        found.update((wire.key, spots[rank]) for rank, wire in group)
    return found


def _span(wire: Wire) -> tuple[float, float]:
    return wire.lo, wire.hi + SPACING


def _order(wire: Wire) -> tuple[float, ...]:
    length = wire.hi - wire.lo
    wish = 0.0 if wire.wish is None else wire.wish
    if wire.at_lo == wire.at_hi:
        return (wish, wire.at_lo, -wire.at_lo * length, wire.lean)
    if wire.at_lo == BEFORE:
        return (wish, 0, -wire.lo, wire.lean)
    return (wish, 0.5, wire.lo, wire.lean)


def _firsts(joined: list[bool]) -> list[int]:
    """For every mark, the first mark of the group of overlapping wires around it."""
    found, first = [], 0
    for mark, more in enumerate(joined):
        first = first if more else mark
        found.append(first)
    return found


def _spots(group: Sequence[tuple[int, Wire]], strip: Strip) -> dict[int, float]:
    """The place of every rank in a group: as wished where that keeps the order, else evenly."""
    count = max(rank for rank, _ in group)
    wide = strip.far - strip.near
    wishes: dict[int, float] = {}
    for rank, wire in group:
        if wire.wish is not None:
            wishes.setdefault(rank, wire.wish)
    step = APART if wishes and wide >= APART * (count + 1) else min(SPACING, wide / (count + 1))
    near, far = _free(strip, count)
    first = (near + far) / 2 - step * (count - 1) / 2
    margin = min(step, SPACING)
    if far - near < step * (count - 1) + 2 * margin:
        step = margin = min(step, (far - near) / (count + 1))
        first = near + step
    spots: dict[int, float] = {}
    least = near + margin
    for rank in range(1, count + 1):
        most = far - (count - rank) * step - margin
        wish = wishes.get(rank, first + (rank - 1) * step)
        spots[rank] = min(max(wish, least), most)
        least = spots[rank] + step
    return spots


def _free(strip: Strip, count: int) -> tuple[float, float]:
    """The strip without its sides, as far as there is room to keep off them."""
    spare = max(strip.far - strip.near - LEAST * (count + 1), 0.0)
    asked = strip.off_near + strip.off_far
    share = min(1.0, spare / asked) if asked else 0.0
    return strip.near + strip.off_near * share, strip.far - strip.off_far * share
