"""Where the names of records stand on the map."""

from __future__ import annotations

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.notation.note import SIZE
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Point, Rect
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

NAMED = (Team, ValueStream, JourneyStep, Customer, Grouping, Component, Interaction, Note)
NAME_ROLES = ("stream_title", "team", "tag", "step", "customer", "grouping", "component")
"""Roles of the figures that carry the name of their record."""
PURPOSE_WIDTH, PURPOSE_SIZE = 260.0, 13.0
"""Of where the purpose of an interaction is written, in map units."""
NEXT_STEP, STEP_SIZE = 110.0, 11.0
"""The width of where the next step is named, and the size of its letters, in map units."""

NOTE_ROLES = ("note", "private_note")


def name_place(picture: Picture, id: str) -> tuple[Rect, float] | None:
    """Where the name of a record stands on the map, and the size of its letters."""
    figures = sorted(picture.of(id), key=lambda figure: figure.role == "tag")
    for figure in figures:
        if figure.role == "interaction":
            return _below_symbol(figure), PURPOSE_SIZE
        if figure.role in NOTE_ROLES:
            return figure.hit[0].moved(figure.origin.x, figure.origin.y), SIZE
        line = max(figure.texts(), key=lambda text: text.size, default=None)
        if line is None or figure.role not in NAME_ROLES:
            continue
        box = line.box
        if line.angle:
            return Rect(figure.bounds.x, box.centre.y - 12, 160, 24), line.size
        width = max(box.w, min(figure.bounds.right - box.x - 8, 200.0))
        return Rect(box.x - 7, box.y - 2, width + 10, box.h + 4), line.size
    return None


def next_step_place(layout: Layout, stream: str) -> tuple[Rect, float] | None:
    """Where the name of a step behind the last one of a stream is written before it is there, and
    the size of its letters; None while its lane is folded."""
    lane = next((lane for lane in layout.lanes if lane.stream == stream), None)
    if lane is None or lane.folded:
        return None
    if lane.columns:
        last = lane.columns[-1].rect
        return Rect(last.right + 4, last.y, NEXT_STEP, last.h), STEP_SIZE
    top = lane.rect.y + sizes.CHEVRON_TOP
    return Rect(lane.rect.x + sizes.HEAD, top, 2 * NEXT_STEP, sizes.CHEVRON_HEIGHT), STEP_SIZE


def on_outcome(figure: Figure, point: Point) -> bool:
    """Whether a place is on what a stream should change, below its name."""
    if figure.role != "stream_title":
        return False
    lines = list(figure.texts())
    name = max(line.size for line in lines)
    return point.y > max(line.box.bottom for line in lines if line.size == name)


def _below_symbol(figure: Figure) -> Rect:
    symbol = figure.hit[0].moved(figure.origin.x, figure.origin.y)
    return Rect(symbol.centre.x - PURPOSE_WIDTH / 2, symbol.bottom + 4, PURPOSE_WIDTH, 22)
