"""The threads of a plan: from each stream to the teams of the band it waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from topodesk.drawing.easel import BELOW, Easel
from topodesk.drawing.layout.band import BandContents
from topodesk.drawing.layout.plan import Plan
from topodesk.drawing.layout.standing import BAND
from topodesk.drawing.lines.district import UP
from topodesk.drawing.lines.thread_ways import free_thread_points, thread_points
from topodesk.drawing.notation.thread import thread_hits, thread_shapes
from topodesk.drawing.picture import Figure
from topodesk.drawing.routing import Line, Route
from topodesk.drawing.shapes import Point


def free_threads(plan: Plan) -> tuple[Line, ...]:
    """The threads that have to be led: those to teams that stand where they were put."""
    contents = plan.places[BAND].contents
    if not isinstance(contents, BandContents):
        return ()
    free = {block.team: block.key for block in plan.layout.band.blocks if block.free}
    return tuple(
        Line(_key(stream, team), UP, free[team], "thread", _key(stream))
        for stream, teams in contents.waits
        for team in teams
        if team in free
    )


def thread_figures(
    plan: Plan, easel: Easel, way: Callable[[str], Route | None]
) -> Iterator[Figure]:
    """One thin line for each stream and each team of the band it waits for; `way` knows the
    routes of those that had to be led."""
    layout, contents = plan.layout, plan.places[BAND].contents
    if not isinstance(contents, BandContents) or not contents.waits:
        return
    lanes = {lane.stream: lane for lane in layout.lanes}
    blocks = {block.team: block for block in layout.band.blocks}
    first = min((b.rect.x for b in layout.band.blocks if not b.free), default=0.0)
    waits = dict(contents.waits)
    waiting = [lane.stream for lane in layout.lanes if lane.stream in waits]
    for number, stream in enumerate(reversed(waiting)):
        for team in waits[stream]:
            lane, block = lanes[stream], blocks[team]
            if not block.free:
                points = thread_points(lane, block, number, first)
            else:
                route = way(_key(stream, team))
                points = free_thread_points(lane, route, number, layout) if route else ()
            if points:
                yield _thread(_key(stream, team), points, easel)


def _key(*ids: str) -> str:
    return ":".join(("thread", *ids))


def _thread(key: str, points: tuple[Point, ...], easel: Easel) -> Figure:
    at = points[0]
    near = tuple(Point(p.x - at.x, p.y - at.y) for p in points)
    return easel.figure(
        key,
        "",
        "thread",
        BELOW,
        at,
        (near,),
        lambda: thread_shapes(near),
        lambda: thread_hits(near),
    )
