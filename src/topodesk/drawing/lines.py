"""The lines of the map: interactions led across the floor, and the threads of the band."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from topodesk.drawing.connections import Spot, lines
from topodesk.drawing.easel import BELOW, LINE, Easel
from topodesk.drawing.floor import Plot, floor_of, plot_of, spine_edge
from topodesk.drawing.layout.band import BandContents
from topodesk.drawing.layout.boxes import Block, Layout
from topodesk.drawing.layout.plan import Place, Plan
from topodesk.drawing.layout.standing import BAND, BARS
from topodesk.drawing.notation.interaction import interaction_hits, interaction_shapes
from topodesk.drawing.notation.thread import thread_hits, thread_shapes
from topodesk.drawing.picture import Figure
from topodesk.drawing.routing import Floor, Route, route
from topodesk.drawing.shapes import Point
from topodesk.drawing.straight import straight_routes
from topodesk.drawing.threads import thread_points
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Scenario

Sheet = Mapping[str, Figure]
"""Figures by key."""


class Lines:
    """Leads the lines of a scenario, again only where the ground or the interactions changed."""

    def __init__(self, scenario: Scenario) -> None:
        """No lines yet."""
        self._scenario = scenario
        self._plots: dict[str, tuple[Place, Plot]] = {}
        self._edge = 0.0
        self._bars: tuple[Block, ...] = ()
        self._floor: Floor | None = None
        self._spots: dict[str, tuple[Spot, ...]] = {}
        self.routes: dict[str, Route] = {}

    def lead(self, plan: Plan, sheets: Mapping[str, Sheet], *, edited: bool) -> bool:
        """Bring `routes` in line with the plan, `sheets` being the drawn places; whether anything
        may have changed. `edited`: some interaction did."""
        moved = self._survey(plan, sheets)
        if moved or edited or self._floor is None:
            interactions = self._scenario.of(Interaction)
            floor = self._floor = self._floor or floor_of(plan.layout, self._in_order(plan))
            found = list(lines(interactions, self._spots, floor.blocks))
            heads = {id: plot.head for id, (_, plot) in self._plots.items()}
            straight = straight_routes(found, plan.layout, heads)
            bent = [line for line in found if line.id not in straight]
            self.routes = straight | route(bent, floor)
            return True
        return False

    def _in_order(self, plan: Plan) -> list[Plot]:
        return [self._plots[id][1] for id in plan.places]

    def _survey(self, plan: Plan, sheets: Mapping[str, Sheet]) -> bool:
        """Look again at the places that have changed; whether there were any."""
        moved = self._bars != plan.layout.bars or list(self._plots) != list(plan.places)
        edge = spine_edge(plan.layout)
        plots = {}
        for id, place in plan.places.items():
            known = self._plots.get(id)
            if known is None or known[0].placed is not place.placed or edge != self._edge:
                plot = plot_of(place.placed, sheets[id].values(), edge)
                moved = moved or known is None or known[1] != plot
                known = (place, plot)
            plots[id] = known
        self._plots, self._edge = plots, edge
        if moved:
            self._bars = plan.layout.bars
            self._floor = None
            self._spots = _spots(plan.layout)
        return moved

    def interactions(self, easel: Easel) -> Iterator[Figure]:
        """The figures of all interactions that have a route."""
        for interaction in self._scenario.of(Interaction):
            found = self.routes.get(interaction.id)
            if found is not None:
                yield _interaction(interaction, found, easel)


def _interaction(interaction: Interaction, found: Route, easel: Easel) -> Figure:
    at = found.points[0] if found.points else found.at
    near = Route(
        tuple(Point(p.x - at.x, p.y - at.y) for p in found.points),
        found.shape,
        Point(found.at.x - at.x, found.at.y - at.y),
        Point(found.towards.x - at.x, found.towards.y - at.y),
    )
    return easel.figure(
        f"interaction:{interaction.id}",
        interaction.id,
        "interaction",
        LINE,
        at,
        (interaction.mode, near),
        lambda: interaction_shapes(interaction.mode, near),
        interaction_hits(near),
    )


def _spots(layout: Layout) -> dict[str, tuple[Spot, ...]]:
    """The blocks of every team and grouping, the first block first."""
    found: dict[str, list[tuple[bool, Spot]]] = {}
    for place, blocks in _by_place(layout):
        for block in blocks:
            found.setdefault(block.team, []).append((not block.first, (place, block.key)))
    spots = {team: tuple(spot for _, spot in sorted(those)) for team, those in found.items()}
    stack = list(layout.platforms)
    for lane in stack:
        spots[lane.grouping] = ((lane.grouping, f"grouping:{lane.grouping}"),)
        stack.extend(lane.inner)
    return spots


def _by_place(layout: Layout) -> Iterator[tuple[str, Sequence[Block]]]:
    for lane in layout.lanes:
        yield lane.stream, lane.blocks
    for platform in layout.platforms:
        yield platform.grouping, platform.everyone()
    yield BAND, layout.band.blocks
    yield BARS, layout.bars


def thread_figures(plan: Plan, easel: Easel) -> Iterator[Figure]:
    """One thin line for each stream and each team of the band it waits for."""
    layout, contents = plan.layout, plan.places[BAND].contents
    if not isinstance(contents, BandContents) or not contents.waits:
        return
    lanes = {lane.stream: lane for lane in layout.lanes}
    blocks = {block.team: block for block in layout.band.blocks}
    first = min(block.rect.x for block in layout.band.blocks)
    waiting = [lane.stream for lane in layout.lanes if lane.stream in dict(contents.waits)]
    for stream, teams in contents.waits:
        number = len(waiting) - 1 - waiting.index(stream)
        for team in teams:
            points = thread_points(lanes[stream], blocks[team], number, first)
            yield _thread(stream, team, points, easel)


def _thread(stream: str, team: str, points: tuple[Point, ...], easel: Easel) -> Figure:
    at = points[0]
    near = tuple(Point(p.x - at.x, p.y - at.y) for p in points)
    return easel.figure(
        f"thread:{stream}:{team}",
        "",
        "thread",
        BELOW,
        at,
        (near,),
        lambda: thread_shapes(near),
        thread_hits(near),
    )
