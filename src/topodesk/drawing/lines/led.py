"""Leads all lines of a map: in their districts, along the spine, straight from the bars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.layout.standing import BAND, BARS
from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.lines.bar_ports import Port, bar_ports
from topodesk.drawing.lines.district import District
from topodesk.drawing.lines.ground import Ground, incoming_id, outgoing_id
from topodesk.drawing.lines.links import Link
from topodesk.drawing.lines.plot import Plot
from topodesk.drawing.lines.spine import Half, Side, enters
from topodesk.drawing.lines.splits import Led, Split, Splits, Stretch
from topodesk.drawing.lines.straight import straight_routes
from topodesk.drawing.routing import Line, Route
from topodesk.drawing.shapes import Point

_SPINE_MARGIN = 4.0


class Leader:
    """Leads lines, and keeps what it led for as long as nothing about it changes."""

    def __init__(self) -> None:
        """Nothing led yet."""
        self._districts: dict[str, District] = {}
        self._splits = Splits()
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
        right = self._lead_sides(bent, ground, tuple(sorted(threads, key=lambda line: line.id)))
        led = {id: Led(route, 0.0) for id, route in straight.items()}
        splits = []
        for link in bent:
            side = ground.right if link.owner in right else ground.left
            whole, split = self._whole_or_split(link, ground, side)
            if whole is not None:
                led[link.line.id] = whole
            if split is not None:
                splits.append(split)
        _settle_bars(splits, ground, straight)
        near = layout.spine.x + _SPINE_MARGIN
        led |= self._splits.join(splits, near, ground.left.edge)
        self._splits.forget_all_but(split.link.line.id for split in splits)
        self._led = {id: _same(self._led.get(id), now) for id, now in led.items()}
        return self._led

    def thread(self, id: str) -> Route | None:
        """The way of a thread, from far above the band on, relative to the band."""
        return self._districts[BAND].routes.get(id)

    def _lead_sides(
        self, links: Sequence[Link], ground: Ground, threads: tuple[Line, ...]
    ) -> frozenset[Owner]:
        """Lead everything within the districts; the owners whose lines leave them at the right.
        Those who cannot get there take the left side instead."""
        leaving = ground.leaving(links)
        right = ground.to_the_right(leaving)
        while True:
            asked = ground.asked(links, right)
            if threads:
                asked[BAND] = (*asked[BAND], *threads)
            self._lead_districts(asked, ground)
            stuck = {
                link.owner for link in leaving if link.owner in right and self._is_cut(link, ground)
            }
            if not stuck:
                return right
            right -= stuck

    def _is_cut(self, link: Link, ground: Ground) -> bool:
        """Whether one half of a line has no way."""
        start, end = ground.districts(link)
        ways = self._districts[start].routes, self._districts[end].routes
        return outgoing_id(link) not in ways[0] or incoming_id(link) not in ways[1]

    def _lead_districts(self, asked: Mapping[str, tuple[Line, ...]], ground: Ground) -> None:
        last = len(ground.order) - 1
        self._districts = {id: self._districts.get(id) or District() for id in ground.order}
        for id, number in ground.order.items():
            self._districts[id].lead(
                asked[id],
                ground.plots[id],
                ground.doors[id],
                ground.left.edge,
                first=number == 0,
                last=number == last,
            )

    def _whole_or_split(
        self, link: Link, ground: Ground, side: Side
    ) -> tuple[Led | None, Split | None]:
        start, end = ground.districts(link)
        if start == end != BARS:
            route, down = self._districts[start].routes.get(link.line.id), ground.offsets[start]
            if route is None:
                return None, None
            known = self._led.get(link.line.id)
            if (known is not None and known.route is route) or not enters(route, ground.left):
                return Led(route, down), None
            whole = Stretch(route, 0.0)
            return None, self._splits.cut(link, down, whole, whole, ground.left)
        down = 0.0 if BARS in (start, end) else ground.offsets[start]
        before = self._stretch(start, outgoing_id(link), down, ground)
        after = self._stretch(end, incoming_id(link), down, ground)
        split = self._splits.cut(link, down, before, after, side)
        there = (start == BARS or split.before) and (end == BARS or split.after)
        return None, (split if there else None)

    def _stretch(self, place: str, id: str, down: float, ground: Ground) -> Stretch | None:
        """The way of a half in its district, for a line that is drawn `down` the map."""
        route = self._districts[place].routes.get(id) if place != BARS else None
        return Stretch(route, ground.offsets[place] - down) if route else None


def _same(before: Led | None, now: Led) -> Led:
    """The same object as before, if it says the same."""
    return before if before is not None and before == now else now


def _settle_bars(splits: Iterable[Split], ground: Ground, straight: Mapping[str, Route]) -> None:
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
