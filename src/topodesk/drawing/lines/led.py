"""Leads all lines of a map: in their districts, along the spine, straight from the bars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.layout.standing import BAND, BARS
from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.lines.bar_ports import Port, bar_ports
from topodesk.drawing.lines.district import District
from topodesk.drawing.lines.ground import Ground, incoming_id, outgoing_id
from topodesk.drawing.lines.links import Link
from topodesk.drawing.lines.plot import Plot
from topodesk.drawing.lines.spine import Half, Symbol, halves, joined, tracks
from topodesk.drawing.lines.straight import straight_routes
from topodesk.drawing.routing import Line, Route
from topodesk.drawing.shapes import Point

_SPINE_MARGIN = 4.0


class Led(NamedTuple):
    """A route, and how far down the map it is to be drawn."""

    route: Route
    down: float


@dataclass(slots=True)
class _Split:
    """A line that uses the spine: what is known of its halves; None for an end at a bar."""

    link: Link
    before: Half | None
    after: Half | None
    symbol: Symbol | None


class Leader:
    """Leads lines, and keeps what it led for as long as nothing about it changes."""

    def __init__(self) -> None:
        """Nothing led yet."""
        self._districts: dict[str, District] = {}
        self._led: dict[str, Led] = {}

    def lead(
        self,
        links: Iterable[Link],
        layout: Layout,
        plots: Mapping[str, Plot],
        threads: Iterable[Line] = (),
    ) -> Mapping[str, Led]:
        """The route of every line, by line id. `plots` are the places from top to bottom.

        `threads` are led within the band, from the spine.
        """
        ground = Ground(layout, plots)
        found = sorted(links, key=lambda link: link.line.id)
        straight = straight_routes([link.line for link in found], layout, ground.heads())
        bent = [link for link in found if link.line.id not in straight]
        asked = ground.asked(bent)
        waiting = tuple(sorted(threads, key=lambda line: line.id))
        if waiting:
            asked[BAND] = (*asked[BAND], *waiting)
        self._lead_districts(asked, ground)
        led = {id: Led(route, 0.0) for id, route in straight.items()}
        splits = []
        for link in bent:
            whole, split = self._whole_or_split(link, ground)
            if whole is not None:
                led[link.line.id] = whole
            if split is not None:
                splits.append(split)
        _settle_bars(splits, ground, straight)
        near = layout.spine.x + _SPINE_MARGIN
        led |= {id: Led(route, 0.0) for id, route in _joined(splits, near, ground.left).items()}
        self._led = {id: _same(self._led.get(id), now) for id, now in led.items()}
        return self._led

    def thread(self, id: str) -> Route | None:
        """The way of a thread, from far above the band on, relative to the band."""
        return self._districts[BAND].routes.get(id)

    def _lead_districts(self, asked: Mapping[str, tuple[Line, ...]], ground: Ground) -> None:
        last = len(ground.order) - 1
        self._districts = {id: self._districts.get(id) or District() for id in ground.order}
        for id, number in ground.order.items():
            self._districts[id].lead(
                asked[id],
                ground.plots[id],
                ground.doors[id],
                ground.left,
                first=number == 0,
                last=number == last,
            )

    def _whole_or_split(self, link: Link, ground: Ground) -> tuple[Led | None, _Split | None]:
        start, end = ground.districts(link)
        if start == end != BARS:
            route, down = self._districts[start].routes.get(link.line.id), ground.offsets[start]
            known = self._led.get(link.line.id)
            if known is not None and known.route is route:
                return Led(route, down), None
            parts = halves(route.points, ground.left, down) if route else None
            if route and parts:
                return None, _Split(link, *parts, _symbol(route, ground.left, down))
            return (Led(route, down) if route else None), None
        split = _Split(link, None, None, None)
        if start != BARS:
            route = self._districts[start].routes.get(outgoing_id(link))
            parts = halves(route.points, ground.left, ground.offsets[start]) if route else None
            split.before = parts[0] if parts else None
        if end != BARS:
            route, down = self._districts[end].routes.get(incoming_id(link)), ground.offsets[end]
            parts = halves(route.points, ground.left, down) if route else None
            split.after = parts[1] if parts else None
            split.symbol = _symbol(route, ground.left, down) if route else None
        there = (start == BARS or split.before) and (end == BARS or split.after)
        return None, (split if there else None)


def _same(before: Led | None, now: Led) -> Led:
    """The same object as before, if it says the same."""
    return before if before is not None and before == now else now


def _symbol(route: Route, left: float, down: float) -> Symbol | None:
    """Where a half puts the symbol, unless that is where the spine only seems to be."""
    if route.at.x < left:
        return None
    at, towards = route.at, route.towards
    return Point(at.x, at.y + down), Point(towards.x, towards.y + down)


def _settle_bars(splits: Iterable[_Split], ground: Ground, straight: Mapping[str, Route]) -> None:
    """Give ends at bars their heights, near those of the other ends."""
    wanted: dict[Port, set[float]] = {}
    for split in splits:
        line = split.link.line
        middle = ground.middle_of
        if split.before is None:
            y = split.after.y if split.after else middle(line.end)
            wanted.setdefault((line.start, str(split.link.owner)), set()).add(y)
        if split.after is None:
            y = split.before.y if split.before else middle(line.start)
            wanted.setdefault((line.end, line.id), set()).add(y)
    taken: dict[str, list[float]] = {}
    for route in straight.values():
        for key, bar in ground.bars.items():
            if bar.y <= route.at.y <= bar.bottom:
                taken.setdefault(key, []).append(route.at.y)
    ports = bar_ports(ground.bars, wanted, taken)
    for split in splits:
        line = split.link.line
        if split.before is None:
            split.before = _at_bar(ground, line.start, ports[line.start, str(split.link.owner)])
        if split.after is None:
            split.after = _at_bar(ground, line.end, ports[line.end, line.id])
            if line.mode == "xaas":
                tip = split.after.points[0]
                split.symbol = tip, Point(tip.x - 10, tip.y)


def _at_bar(ground: Ground, key: str, y: float) -> Half:
    return Half((Point(ground.bars[key].right, y),), y)


def _joined(splits: Iterable[_Split], near: float, far: float) -> dict[str, Route]:
    ends: dict[Owner, set[float]] = {}
    whole = [(s.link, s.before, s.after, s.symbol) for s in splits]
    for link, before, after, _ in whole:
        if before and after:
            ends.setdefault(link.owner, set()).update((before.y, after.y))
    trunks = tracks(ends, near, far)
    return {
        link.line.id: joined(before, trunks[link.owner], after, symbol)
        for link, before, after, symbol in whole
        if before and after
    }
