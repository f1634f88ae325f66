"""Which district a line belongs to, and what is asked of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.layout.standing import BARS
from topodesk.drawing.layout.ties import Owner
from topodesk.drawing.lines.district import DOWN, DOWN_RIGHT, UP, UP_RIGHT
from topodesk.drawing.lines.links import Link
from topodesk.drawing.lines.plot import Plot, reach_of
from topodesk.drawing.lines.sides import to_the_right
from topodesk.drawing.lines.spine import Side
from topodesk.drawing.routing import Line
from topodesk.drawing.shapes import Rect


def spine_edge(layout: Layout) -> float:
    """Where the spine ends and the gutters that reach it begin."""
    return layout.spine.right - 3


def outgoing_id(link: Link) -> str:
    """The id of a line's first half: lines of one bundle share theirs."""
    line = link.line
    return f"{line.id}>" if line.bundle is None else f"{line.start}|{line.bundle}>"


def incoming_id(link: Link) -> str:
    """The id of a line's second half."""
    return f">{link.line.id}"


class Ground:
    """The places of a map from top to bottom, each at its offset down the map."""

    def __init__(self, layout: Layout, plots: Mapping[str, Plot]) -> None:
        """The ground of a layout; `plots` are the places from top to bottom."""
        self.plots = plots
        self.left = Side(spine_edge(layout))
        self.right = Side(reach_of(layout.band.rect), right=True)
        self.order = {id: number for number, id in enumerate(plots)}
        self.bars = {bar.key: bar.rect for bar in layout.bars}
        self.offsets: dict[str, float] = {}
        self.doors: dict[str, Mapping[str, Rect]] = {id: {} for id in plots}
        self._above: dict[str, str] = {}
        self._districts: dict[str, tuple[str, str]] = {}
        self._survey()

    def _survey(self) -> None:
        y, above = 0.0, None
        for id, plot in self.plots.items():
            self.offsets[id] = y
            if above is not None and plot.doors:
                down = self.plots[above].rect.h + sizes.LANE_GAP
                self.doors[above] = {key: plot.blocks[key].moved(0, down) for key in plot.doors}
                self._above |= dict.fromkeys(plot.doors, above)
            y, above = y + plot.rect.h + sizes.LANE_GAP, id

    def districts(self, link: Link) -> tuple[str, str]:
        """The districts a line starts and ends in. A door belongs to the place it faces, unless
        the other end stands in its own place too."""
        id = link.line.id
        known = self._districts.get(id)
        if known is None:
            known = self._districts[id] = self._districts_of(link)
        return known

    def _districts_of(self, link: Link) -> tuple[str, str]:
        if link.start == link.end:
            return link.start, link.end
        start = self._above.get(link.line.start, link.start)
        return start, self._above.get(link.line.end, link.end)

    def leaving(self, links: Iterable[Link]) -> list[Link]:
        """Those that leave their district."""
        places = ((link, self.districts(link)) for link in links)
        return [link for link, (start, end) in places if start != end or start == BARS]

    def to_the_right(self, leaving: Iterable[Link]) -> frozenset[Owner]:
        """The owners of such links for whom the way round the right side is shorter."""
        blocks = {key: rect for plot in self.plots.values() for key, rect in plot.blocks.items()}
        return to_the_right(leaving, blocks | self.bars, (0.0, self.right.edge))

    def asked(
        self, links: Iterable[Link], right: Collection[Owner] = ()
    ) -> dict[str, tuple[Line, ...]]:
        """The lines and halves of lines each district is to lead, in the order of their ids; those
        of the owners `right` leave it at the right."""
        lines: dict[str, dict[str, Line]] = {id: {} for id in self.plots}
        for link in links:
            for place, line in self._parts(link, right=link.owner in right):
                lines[place].setdefault(line.id, line)
        return {id: tuple(those[key] for key in sorted(those)) for id, those in lines.items()}

    def _parts(self, link: Link, *, right: bool) -> Iterator[tuple[str, Line]]:
        line = link.line
        start, end = self.districts(link)
        if start == end != BARS:
            yield start, line
            return
        if start != BARS:
            there = self._exit(start, end, line.end, right=right)
            # Only the half that ends at a team carries a symbol, which is what modes are for.
            yield start, Line(outgoing_id(link), line.start, there, "xaas", line.bundle)
        if end != BARS:
            bundle = None if line.bundle is None else f"{line.start}|{line.bundle}"
            there = self._exit(end, start, line.start, right=right)
            yield end, Line(incoming_id(link), there, line.end, line.mode, bundle)

    def _exit(self, here: str, there: str, key: str, *, right: bool) -> str:
        """Whether one leaves a district upwards or downwards to get to another, or to a bar."""
        if there == BARS:
            middle = self.offsets[here] + self.plots[here].rect.h / 2
            return UP if self.bars[key].centre.y < middle else DOWN
        up = self.order[there] < self.order[here]
        if right:
            return UP_RIGHT if up else DOWN_RIGHT
        return UP if up else DOWN

    def middle_of(self, key: str) -> float:
        """The height of a bar's middle."""
        return self.bars[key].centre.y

    def heads(self) -> dict[str, float]:
        """How far down the map the texts of each place's head reach."""
        return {id: self.offsets[id] + plot.head for id, plot in self.plots.items()}
