"""Keeps the lines of a scenario in step with its plan, and makes their figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from topodesk.drawing.easel import LINE, Easel
from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.layout.plan import Place, Plan
from topodesk.drawing.lines.ground import spine_edge
from topodesk.drawing.lines.led import Leader
from topodesk.drawing.lines.links import links, spots_of
from topodesk.drawing.lines.plot import Plot, plot_of, texts_of
from topodesk.drawing.lines.splits import Led
from topodesk.drawing.lines.threads import free_threads, thread_figures
from topodesk.drawing.notation.interaction import interaction_hits, interaction_shapes
from topodesk.drawing.picture import Figure
from topodesk.drawing.routing import Line, Route
from topodesk.drawing.shapes import Point, Shape
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.scenario import Scenario

Sheet = Mapping[str, Figure]
"""Figures by key."""


class Lines:
    """The lines of a scenario, led again only where the ground or the interactions changed."""

    def __init__(self, scenario: Scenario) -> None:
        """No lines yet."""
        self._scenario = scenario
        self._leader = Leader()
        self._plots: dict[str, tuple[Place, Plot]] = {}
        self._layout: Layout | None = None
        self._led: Mapping[str, Led] = {}
        self._threads: tuple[Line, ...] = ()
        self._drawn: dict[str, tuple[Interaction, Led, Figure]] = {}

    def lead(self, plan: Plan, sheets: Mapping[str, Sheet], *, edited: bool) -> bool:
        """Bring the lines in line with a plan, `sheets` being its places as drawn; whether any
        may have changed. `edited`: some interaction was."""
        threads = free_threads(plan)
        moved = self._survey(plan, sheets) or threads != self._threads
        self._threads = threads
        if moved or edited:
            found = links(self._scenario.of(Interaction), spots_of(plan.layout))
            plots = {id: plot for id, (_, plot) in self._plots.items()}
            self._led = self._leader.lead(found, plan.layout, plots, threads)
        return moved or edited

    def _survey(self, plan: Plan, sheets: Mapping[str, Sheet]) -> bool:
        """Look again at the places that have changed; whether lines may notice."""
        before, self._layout = self._layout, plan.layout
        left = spine_edge(plan.layout)
        everywhere = before is None or spine_edge(before) != left
        plots: dict[str, tuple[Place, Plot]] = {}
        for id, place in plan.places.items():
            known = self._plots.get(id)
            if known is not None and not everywhere and known[0].draws_as(place):
                plots[id] = (place, known[1])
                continue
            texts = texts_of(sheets[id].values(), place.offset)
            plot = plot_of(place.arranged, texts, left)
            plots[id] = (place, known[1] if known is not None and known[1] == plot else plot)
        moved = (
            before is None
            or before.bars != plan.layout.bars
            or before.spine != plan.layout.spine
            or list(self._plots) != list(plots)
            or any(self._plots[id][1] is not plot for id, (_, plot) in plots.items())
        )
        self._plots = plots
        return moved

    def threads(self, plan: Plan, easel: Easel) -> Iterator[Figure]:
        """The figures of the threads of a plan."""
        return thread_figures(plan, easel, self._leader.thread)

    def interactions(
        self, easel: Easel, hidden: frozenset[InteractionMode] = frozenset()
    ) -> Iterator[Figure]:
        """The figures of all interactions that have a route and are of no `hidden` mode."""
        drawn = {}
        for interaction in self._scenario.of(Interaction):
            led, known = self._led.get(interaction.id), self._drawn.get(interaction.id)
            if led is not None and interaction.mode not in hidden:
                if known is None or known[0] is not interaction or known[1] is not led:
                    known = (interaction, led, _again(known, interaction, led, easel))
                drawn[interaction.id] = known
                yield known[2]
        self._drawn = drawn


def _again(
    known: tuple[Interaction, Led, Figure] | None, interaction: Interaction, led: Led, easel: Easel
) -> Figure:
    """The figure of an interaction, the one that is known if it only moved down the map."""
    if known is None or known[0] is not interaction or known[1].route is not led.route:
        return _interaction(interaction, led, easel)
    return known[2].put(_start(led))


def _start(led: Led) -> Point:
    at = led.route.points[0] if led.route.points else led.route.at
    return Point(at.x, at.y + led.down)


def _interaction(interaction: Interaction, led: Led, easel: Easel) -> Figure:
    route = led.route
    at = route.points[0] if route.points else route.at
    near = Route(
        tuple([Point(x - at.x, y - at.y) for x, y in route.points]),
        route.shape,
        Point(route.at.x - at.x, route.at.y - at.y),
        Point(route.towards.x - at.x, route.towards.y - at.y),
    )
    shapes: list[Shape] = []

    def draw() -> list[Shape]:
        shapes.extend(interaction_shapes(interaction.mode, near))
        return shapes

    return easel.figure(
        f"interaction:{interaction.id}",
        interaction.id,
        "interaction",
        LINE,
        _start(led),
        (interaction.mode, near),
        draw,
        lambda: interaction_hits(shapes, near),
    )
