"""Nothing under way: the pointer hovers, and a press takes hold of what is under it."""

from __future__ import annotations

from topodesk.drawing.picture import Figure
from topodesk.model.grouping import Grouping
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.drops.ground import blocks_of
from topodesk.tools.handles import Handle, HandleKind, handle_at, handles_of
from topodesk.tools.pointer import Pointer
from topodesk.tools.select.pressing import Pressing
from topodesk.tools.state import State

SLOP = 3.0
"""How far beside a thin figure a press still means it, in pixels."""

CURSORS = {
    HandleKind.CONNECT: "cross",
    HandleKind.STRETCH_LEFT: "sideways",
    HandleKind.STRETCH_RIGHT: "sideways",
}


class Idle(State):
    """Waiting. `hovered` is the team or platform whose handles are shown."""

    name = "select.idle"

    def __init__(self, session: Session) -> None:
        """Nothing is hovered yet."""
        super().__init__(session)
        self.hovered: str | None = None
        self._pointer: Pointer | None = None

    @property
    def handles(self) -> list[Handle]:
        """The handles to be shown: of what is hovered."""
        if self.hovered is None or self._pointer is None or self.session.read_only:
            return []
        if self.hovered not in self.session.scenario:
            return []
        return handles_of(self.session, self.hovered, self._pointer)

    def move(self, pointer: Pointer) -> State:
        """Hover: show handles, and what a press here would take hold of."""
        self._pointer = pointer
        handle = None if self.session.read_only else handle_at(self.session, pointer, self.hovered)
        figure = self._figure(pointer)
        if handle is not None:
            self.hovered = handle.record
        elif figure is not None and self._connectable(figure.record):
            self.hovered = figure.record
        elif not self._near_hovered(pointer):
            self.hovered = None
        self.cursor = CURSORS[handle.kind] if handle else "arrow"
        return self

    def press(self, pointer: Pointer) -> State:
        """Take hold of a handle, a figure, or the empty map."""
        handle = None if self.session.read_only else handle_at(self.session, pointer, self.hovered)
        return Pressing(self.session, self, pointer, self._figure(pointer), handle)

    def _figure(self, pointer: Pointer) -> Figure | None:
        return self.session.drawing.picture.at(pointer.point, pointer.units(SLOP))

    def _connectable(self, id: str) -> bool:
        return isinstance(self.session.scenario.records.get(id), Team | Grouping)

    def _near_hovered(self, pointer: Pointer) -> bool:
        """Whether the pointer may be on its way to a handle of what was hovered."""
        if self.hovered is None:
            return False
        own = blocks_of(self.session.drawing.layout, self.hovered)
        return any(block.rect.grown(pointer.units(22)).contains(pointer.point) for block in own)
