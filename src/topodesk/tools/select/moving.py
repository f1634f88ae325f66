"""Dragging what stands on the map: the ghost snaps to what the drop will mean."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point
from topodesk.edits.copying import place_copies
from topodesk.edits.duplicating import duplicate
from topodesk.edits.locking import unlocked
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.grip import Grip
from topodesk.tools.drops.ground import blocks_of
from topodesk.tools.drops.paper import Sheet
from topodesk.tools.drops.platforms import drop_grouping
from topodesk.tools.drops.teams import drop_moved
from topodesk.tools.drops.things import drop_component, drop_step, drop_stream
from topodesk.tools.ghosts import preview_of
from topodesk.tools.pointer import Pointer
from topodesk.tools.select.copies import let_go, of_copies, saying_so
from topodesk.tools.state import State


class _Moving(State, ABC):
    """Something is in hand; nothing of the design changes before it is let go."""

    name = "select.moving"
    cursor = "grabbing"

    def __init__(self, session: Session, idle: State, start: Pointer, figure: Figure) -> None:
        """Take hold of `figure` at `start`."""
        super().__init__(session)
        self._idle = idle
        self._start = start.point
        self._figure = figure

    def move(self, pointer: Pointer) -> State:
        """Show where it, or with Alt a copy of it, would stand and what that means."""
        drop = self._meant(pointer)
        carried = self._carried(pointer.point)
        self.preview = preview_of(drop, carried, pointer.point, stays=pointer.alt)
        self.cursor = "copy" if pointer.alt else "grabbing"
        return self

    def release(self, pointer: Pointer) -> State:
        """Do what the drop means; a refused one changes nothing. Copies are selected."""
        let_go(self.session, self._meant(pointer), copy=pointer.alt)
        return self._idle

    def _meant(self, pointer: Pointer) -> Drop:
        return saying_so(self._drop_of_copy(pointer)) if pointer.alt else self._drop(pointer)

    def cancel(self) -> State | None:
        """Put it back: it never left."""
        return self._idle

    @abstractmethod
    def _drop(self, pointer: Pointer) -> Drop:
        """What letting go at the pointer means."""

    def _drop_of_copy(self, pointer: Pointer) -> Drop:
        """What letting go of a copy at the pointer means."""
        return of_copies(self.session, self._drop(pointer), [self._figure.record])

    def _lifted(self) -> tuple[Figure, ...]:
        return (self._figure,)

    def _carried(self, point: Point) -> tuple[Figure, ...]:
        dx, dy = point.x - self._start.x, point.y - self._start.y
        return tuple(figure.moved(dx, dy) for figure in self._lifted())


class MovingTeams(_Moving):
    """Dragging a team, and with it every other team that is selected."""

    def __init__(self, session: Session, idle: State, start: Pointer, figure: Figure) -> None:
        """Take hold of the team's block at the column under the pointer."""
        super().__init__(session, idle, start, figure)
        self._grip = _grip(session, figure, start.point)
        others = unlocked(session.scenario, session.selection.ids)
        self._also = [
            id
            for id in others
            if id != figure.record and session.scenario.get(Team, id) is not None
        ]
        self._sheet = Sheet(session.drawing.layout, {figure.record, *self._also})

    def _drop(self, pointer: Pointer) -> Drop:
        return drop_moved(self.session, self._grip, self._also, pointer, self._sheet)

    def _drop_of_copy(self, pointer: Pointer) -> Drop:
        return drop_moved(
            self.session, self._grip, self._also, pointer, self._full_sheet, place_copies
        )

    @cached_property
    def _full_sheet(self) -> Sheet:
        """The band with the originals on it."""
        return Sheet(self.session.drawing.layout)

    def _lifted(self) -> tuple[Figure, ...]:
        picture = self.session.drawing.picture
        also = [f for id in self._also for f in picture.of(id) if f.role in ("team", "tag")]
        return (self._figure, *also)


class MovingThing(_Moving):
    """Dragging a lane, a platform, a journey step or a component."""

    def _drop(self, pointer: Pointer) -> Drop:
        record, point = self.session.scenario.records.get(self._figure.record), pointer.point
        if isinstance(record, ValueStream):
            return drop_stream(self.session, record, point)
        if isinstance(record, Grouping):
            return drop_grouping(self.session, record, point)
        if isinstance(record, JourneyStep):
            return drop_step(self.session, record, point)
        if isinstance(record, Component):
            return drop_component(self.session, record, point, _holder(self.session, self._start))
        return Drop("This stays where it is")


def duplicate_in_place(session: Session) -> bool:
    """Copy what is selected and select the copies; False when nothing of it can be copied."""
    change, fresh = duplicate(session.scenario, session.selection.ids)
    if act(session, lambda: change) or not change:
        return False
    session.selection.set(fresh[id] for id in session.selection.ids if id in fresh)
    return True


def _grip(session: Session, figure: Figure, point: Point) -> Grip:
    layout = session.drawing.layout
    own = blocks_of(layout, figure.record)
    block = next((b for b in own if b.key == figure.key), None)
    if block is None:
        return Grip(figure.record)
    rect = block.rect
    held = (point.x - rect.x) / rect.w, (point.y - rect.y) / rect.h
    if not block.stretches:
        return Grip(figure.record, block, at=held)
    lane = next(lane for lane in layout.lanes if lane.rect.contains(block.rect.centre))
    columns = [column for column in lane.columns if column.step in block.steps]
    at = sum(1 for column in columns if column.x1 < point.x)
    return Grip(figure.record, block, min(at, len(columns) - 1), held)


def _holder(session: Session, point: Point) -> str:
    """The team or step whose component chip was taken hold of."""
    layout = session.drawing.layout
    for block in layout.blocks():
        if block.rect.contains(point):
            return block.team
    for lane in layout.lanes:
        for column in lane.columns:
            if lane.rect.contains(point) and column.x0 <= point.x <= column.x1:
                return column.step
    return ""
