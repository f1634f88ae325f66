"""Dragging notes: they stick where they are let go, on an item or beside all of them."""

from __future__ import annotations

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.drops.drop import Drop
from topodesk.tools.ghosts import preview_of
from topodesk.tools.notes import ROLES, drop_notes
from topodesk.tools.pointer import Pointer
from topodesk.tools.state import State


class MovingNotes(State):
    """A note is in hand, and with it every other note that is selected."""

    name = "select.moving"
    cursor = "grabbing"

    def __init__(self, session: Session, idle: State, start: Pointer, figure: Figure) -> None:
        """Take hold of a note's figure at `start`."""
        super().__init__(session)
        self._idle = idle
        self._start = start.point
        others = (id for id in session.selection.ids if id != figure.record)
        picture = session.drawing.picture
        self._figures = (figure, *(f for id in others for f in picture.of(id) if f.role in ROLES))

    def move(self, pointer: Pointer) -> State:
        """Show where they would be and on what."""
        by = self._by(pointer.point)
        carried = tuple(figure.moved(by.x, by.y) for figure in self._figures)
        self.preview = preview_of(self._drop(pointer.point), carried, pointer.point)
        return self

    def release(self, pointer: Pointer) -> State:
        """Stick them there."""
        drop = self._drop(pointer.point)
        if drop.edit is not None:
            act(self.session, drop.edit)
        return self._idle

    def cancel(self) -> State | None:
        """They never left."""
        return self._idle

    def _drop(self, point: Point) -> Drop:
        return drop_notes(self.session, self._figures, self._by(point), point)

    def _by(self, point: Point) -> Point:
        return Point(point.x - self._start.x, point.y - self._start.y)
