"""The corridors of a floor and where one can turn from one into another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from topodesk.drawing.routing.floor import Floor, Gap

SLACK = 0.5
"""How far, in map units, corridors may miss one another and still count as touching."""


class Corridor(NamedTuple):
    """A free strip: from `lo` to `hi` along it and from `near` to `far` across it."""

    flat: bool
    lo: float
    hi: float
    near: float
    far: float

    @property
    def middle(self) -> float:
        """Half-way across."""
        return (self.near + self.far) / 2


class Turn(NamedTuple):
    """Where another corridor meets this one: the place along this one, and which it is."""

    at: float
    into: int


@dataclass(slots=True)
class Network:
    """All corridors, gutters first; `turns[i]` are those of corridor i, sorted by place.

    `before[i]` and `after[i]` are the turns into corridors that go on to its near side (up or
    left) and to its far side. `spine` is the spine's number, `other` that of the second, or -1.
    """

    corridors: list[Corridor]
    gutters: int
    spine: int
    turns: list[list[Turn]]
    before: list[list[Turn]] = field(default_factory=list)
    after: list[list[Turn]] = field(default_factory=list)
    other: int = -1

    def without(self, corridor: int) -> Network:
        """The same without any way into one of its corridors."""
        if corridor < 0:
            return self
        turns, before, after = (
            [[turn for turn in each if turn.into != corridor] for each in lists]
            for lists in (self.turns, self.before, self.after)
        )
        return replace(self, turns=turns, before=before, after=after)


def network(floor: Floor) -> Network:
    """The corridors of `floor`, the same for any order of its gutters and gaps."""
    flat = sorted({Corridor(True, g.x0, g.x1, g.y0, g.y1) for g in floor.gutters}, key=_place)
    spine = _upright(floor.spine)
    gaps = {_upright(gap) for gap in floor.gaps} - {spine}
    upright = sorted(_stacked(gaps, flat), key=_place)
    others = [_upright(floor.other)] if floor.other else []
    corridors = [*flat, *upright, *others, spine]
    net = Network(corridors, len(flat), len(corridors) - 1, [[] for _ in corridors])
    net.other = len(corridors) - 2 if others else -1
    _meet(net)
    for number, turns in enumerate(net.turns):
        turns.sort()
        own = corridors[number]
        net.before.append([t for t in turns if corridors[t.into].lo < own.near - SLACK])
        net.after.append([t for t in turns if corridors[t.into].hi > own.far + SLACK])
    return net


def _upright(gap: Gap) -> Corridor:
    return Corridor(False, gap.y0, gap.y1, gap.x0, gap.x1)


def _place(corridor: Corridor) -> tuple[float, ...]:
    return corridor.near, corridor.lo, corridor.far, corridor.hi


def _stacked(gaps: Iterable[Corridor], flat: list[Corridor]) -> list[Corridor]:
    """Gaps with the same sides and a gutter between them become one, so a line runs straight."""
    starts = [gutter.near for gutter in flat]
    joined: list[Corridor] = []
    for gap in sorted(gaps, key=lambda g: (g.near, g.far, g.lo, g.hi)):
        last = joined[-1] if joined else None
        if last and last[3:] == gap[3:] and _bridged(last, gap, flat, starts):
            joined[-1] = last._replace(hi=max(last.hi, gap.hi))
        else:
            joined.append(gap)
    return joined


def _bridged(above: Corridor, below: Corridor, flat: list[Corridor], starts: list[float]) -> bool:
    if below.lo <= above.hi + SLACK:
        return True
    at = bisect_left(starts, above.lo)
    while at < len(flat) and starts[at] <= above.hi + SLACK:
        gutter = flat[at]
        if gutter.far >= below.lo - SLACK and _within(above.near, above.far, gutter):
            return True
        at += 1
    return False


def _within(near: float, far: float, corridor: Corridor) -> bool:
    return corridor.lo - SLACK <= near and far <= corridor.hi + SLACK


def _meet(net: Network) -> None:
    """Note every place where one can turn from a gutter into an upright corridor and back."""
    gutters = net.corridors[: net.gutters]
    starts = [gutter.near for gutter in gutters]
    tallest = max((gutter.far - gutter.near for gutter in gutters), default=0.0)
    for number in range(net.gutters, len(net.corridors)):
        gap = net.corridors[number]
        at = bisect_left(starts, gap.lo - SLACK - tallest)
        while at < net.gutters and starts[at] <= gap.hi + SLACK:
            if _turns(gutters[at], gap):
                net.turns[at].append(Turn(gap.middle, number))
                net.turns[number].append(Turn(gutters[at].middle, at))
            at += 1


def _turns(gutter: Corridor, gap: Corridor) -> bool:
    """Whether any track of the one can be left for any track of the other."""
    down = gutter.near <= gap.hi + SLACK and gap.lo <= gutter.far + SLACK
    across = gutter.lo <= gap.far + SLACK and gap.near <= gutter.hi + SLACK
    return (down and _within(gap.near, gap.far, gutter)) or (
        across and _within(gutter.near, gutter.far, gap)
    )
