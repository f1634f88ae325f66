"""Lines that use the spine: what is known of their halves, each worked out once while the ways it
comes from are the very same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.lines.links import Link
from topodesk.drawing.lines.spine import (
    Half,
    Side,
    Symbol,
    halves,
    joined,
    tracks,
    tracks_right,
)
from topodesk.drawing.routing import Route
from topodesk.drawing.shapes import Point


@dataclass(slots=True)
class Split:
    """A line, and its halves `down` the map to the spine at one `side`; None for a half whose end
    is at a bar."""

    link: Link
    down: float
    side: Side
    before: Half | None
    after: Half | None
    symbol: Symbol | None


class Led(NamedTuple):
    """A route, and how far down the map it is to be drawn."""

    route: Route
    down: float


class Stretch(NamedTuple):
    """The way a half comes from, and how far down the map from where the line is drawn."""

    route: Route
    down: float


class _Kept(NamedTuple):
    before: Stretch | None
    after: Stretch | None
    side: Side
    found: tuple[Half | None, Half | None, Symbol | None]


class Splits:
    """Cuts ways where they enter the spine and joins them there."""

    def __init__(self) -> None:
        """None is cut yet."""
        self._kept: dict[str, _Kept] = {}
        self._joined: dict[str, tuple[tuple[object, ...], Route]] = {}

    def cut(
        self, link: Link, down: float, before: Stretch | None, after: Stretch | None, side: Side
    ) -> Split:
        """The halves of a line that is drawn `down` the map and uses the spine at a side."""
        id = link.line.id
        known = self._kept.get(id)
        if (
            known is None
            or known.side != side
            or not _same(known.before, before)
            or not _same(known.after, after)
        ):
            known = self._kept[id] = _Kept(before, after, side, _halves(before, after, side))
        return Split(link, down, side, *known.found)

    def join(self, splits: Iterable[Split], near: float, far: float) -> dict[str, Led]:
        """The lines whose halves are known, by id, along trunks between `near` and `far` at the
        left, or at the right."""
        ends: dict[Side, dict[Owner, set[float]]] = {}
        whole = [(s, s.before, s.after) for s in splits]
        for split, before, after in whole:
            if before and after:
                here, down = ends.setdefault(split.side, {}), split.down
                here.setdefault(split.link.owner, set()).update((before.y + down, after.y + down))
        trunks = {
            side: tracks_right(those, side.edge) if side.right else tracks(those, near, far)
            for side, those in ends.items()
        }
        return {
            split.link.line.id: Led(
                self._way(split, before, trunks[split.side][split.link.owner], after), split.down
            )
            for split, before, after in whole
            if before and after
        }

    def _way(self, split: Split, before: Half, x: float, after: Half) -> Route:
        source = (before, x, after, split.symbol)
        known = self._joined.get(split.link.line.id)
        if known is None or known[0] != source:
            known = source, joined(before, x, after, split.symbol)
            self._joined[split.link.line.id] = known
        return known[1]

    def forget_all_but(self, ids: Iterable[str]) -> None:
        """Only these lines are left."""
        there = set(ids)
        self._kept = {id: kept for id, kept in self._kept.items() if id in there}
        self._joined = {id: kept for id, kept in self._joined.items() if id in there}


def _same(a: Stretch | None, b: Stretch | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.route is b.route and a.down == b.down


def _halves(
    before: Stretch | None, after: Stretch | None, side: Side
) -> tuple[Half | None, Half | None, Symbol | None]:
    first = halves(before.route.points, side, before.down) if before else None
    last = halves(after.route.points, side, after.down) if after else None
    symbol = _symbol(after, side) if after else None
    return first[0] if first else None, last[1] if last else None, symbol


def _symbol(after: Stretch, side: Side) -> Symbol | None:
    """Where a half puts the symbol, unless that is where the spine only seems to be."""
    (at, towards), down = (after.route.at, after.route.towards), after.down
    if side.holds(at.x):
        return None
    return Point(at.x, at.y + down), Point(towards.x, towards.y + down)
