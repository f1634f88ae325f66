"""The button is down and nothing has moved yet: a click, or the start of a drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.picture import Figure
from topodesk.edits.locking import is_locked
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.note import Note
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.connecting import Connecting
from topodesk.tools.drops.ground import platforms
from topodesk.tools.ends import ENDS
from topodesk.tools.handles import Handle, HandleKind
from topodesk.tools.pointer import Pointer
from topodesk.tools.reconnecting import Reconnecting
from topodesk.tools.select.banding import Banding
from topodesk.tools.select.held import Held
from topodesk.tools.select.moving import MovingTeams, MovingThing
from topodesk.tools.select.moving_notes import MovingNotes
from topodesk.tools.state import State
from topodesk.tools.stretching import Stretching

if TYPE_CHECKING:
    from topodesk.tools.select.idle import Idle

START = 4.0
"""How far the pointer must go before a press becomes a drag, in pixels."""

MOVABLE = (Team, ValueStream, JourneyStep, Grouping, Component, Note)


class Pressing(State):
    """A press on a figure, a handle or the empty map."""

    name = "select.pressing"

    def __init__(
        self,
        session: Session,
        idle: Idle,
        pointer: Pointer,
        figure: Figure | None,
        handle: Handle | None,
    ) -> None:
        """Select what was pressed, unless it is among the selected already."""
        super().__init__(session)
        self._idle = idle
        self._pointer = pointer
        self._figure = figure
        self._handle = handle
        self._was_selected = figure is not None and figure.record in session.selection
        if handle is None and figure is not None and not pointer.shift and not self._was_selected:
            session.selection.set([figure.record])

    def move(self, pointer: Pointer) -> State:
        """A drag begins once the pointer has gone far enough."""
        far = pointer.units(START)
        start = self._pointer.point
        if abs(pointer.point.x - start.x) < far and abs(pointer.point.y - start.y) < far:
            return self
        return self._drag().move(pointer)

    def release(self, pointer: Pointer) -> State:
        """A click: select, with Shift add or take out, on the empty map let go of all."""
        selection = self.session.selection
        if self._handle is not None:
            selection.toggle(self._handle.record) if pointer.shift else selection.set(
                [self._handle.record]
            )
        elif self._figure is None:
            if not pointer.shift:
                selection.clear()
        elif pointer.shift:
            selection.toggle(self._figure.record)
        elif self._was_selected and len(selection) > 1:
            selection.set([self._figure.record])
        return self._idle

    def cancel(self) -> State | None:
        """Let go."""
        return self._idle

    def _drag(self) -> State:
        session, start = self.session, self._pointer
        if self._handle is not None and self._handle.kind is HandleKind.CONNECT:
            return Connecting(session, self._idle, start=self._handle.record, at=start.point)
        if self._handle is not None and self._handle.kind in ENDS:
            return Reconnecting(session, self._idle, self._handle, start)
        if self._handle is not None and self._handle.block is not None:
            left = self._handle.kind is HandleKind.STRETCH_LEFT
            return Stretching(session, self._idle, self._handle.block, left=left)
        record = session.scenario.records.get(self._figure.record) if self._figure else None
        if self._figure is None or session.read_only or not isinstance(record, MOVABLE):
            return Banding(session, self._idle, start, keep=start.shift)
        if isinstance(record, ValueStream | Grouping) and not self._by_its_head(record):
            return Banding(session, self._idle, start, keep=start.shift)
        if self._figure.record not in session.selection:
            session.selection.set([self._figure.record])
        if is_locked(session.scenario, record.id):
            return Held(session, self._idle, record)
        if isinstance(record, Team):
            return MovingTeams(session, self._idle, start, self._figure)
        if isinstance(record, Note):
            return MovingNotes(session, self._idle, start, self._figure)
        return MovingThing(session, self._idle, start, self._figure)

    def _by_its_head(self, record: ValueStream | Grouping) -> bool:
        """A lane is moved by its name; dragging over its open space draws a rubber band."""
        if self._figure is not None and self._figure.role == "stream_title":
            return True
        lanes = self.session.drawing.layout.lanes
        heads = [lane.head for lane in lanes if lane.stream == record.id]
        heads += [p.head for p in platforms(self.session.drawing.layout) if p.grouping == record.id]
        return any(head.contains(self._pointer.point) for head in heads)
