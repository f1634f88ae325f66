"""Nothing under way: the pointer hovers, and a press takes hold of what is under it."""

from __future__ import annotations

from topodesk.drawing.caption import level_at
from topodesk.drawing.picture import Figure
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.drops.ground import blocks_of
from topodesk.tools.ends import end_at, ends_of
from topodesk.tools.folds import fold_at
from topodesk.tools.handles import Handle, HandleKind, handle_at, handles_of
from topodesk.tools.pointer import Pointer
from topodesk.tools.select.folding import Folding
from topodesk.tools.select.pressing import Pressing
from topodesk.tools.state import State

SLOP = 3.0
"""How far beside a thin figure a press still means it, in pixels."""

CURSORS = {
    HandleKind.CONNECT: "cross",
    HandleKind.STRETCH_LEFT: "sideways",
    HandleKind.STRETCH_RIGHT: "sideways",
    HandleKind.PROVIDER_END: "cross",
    HandleKind.CONSUMER_END: "cross",
}


class Idle(State):
    """Waiting. `hovered` is the team, platform or interaction whose handles are shown, `fold` the
    stream whose triangle the pointer is on."""

    name = "select.idle"

    def __init__(self, session: Session) -> None:
        """Nothing is hovered yet."""
        super().__init__(session)
        self.hovered: str | None = None
        self.fold: str | None = None
        self._pointer: Pointer | None = None

    @property
    def handles(self) -> list[Handle]:
        """The handles to be shown: of what is hovered, and the ends of a selected interaction."""
        pointer, store = self._pointer, self.session.scenario
        if pointer is None or self.session.read_only:
            return []
        ids = dict.fromkeys(filter(None, (*self._selected(), self.hovered)))
        found = []
        for id in ids:
            if store.get(Interaction, id) is not None:
                found += ends_of(self.session, id, pointer)
            elif id in store:
                found += handles_of(self.session, id, pointer)
        return found

    def move(self, pointer: Pointer) -> State:
        """Hover: show handles, and what a press here would take hold of."""
        self._pointer = pointer
        self.fold = fold_at(self.session, pointer)
        if self.fold is not None:
            self.hovered, self.cursor = None, "hand"
            return self
        handle = self._handle(pointer)
        figure = self._figure(pointer)
        if handle is not None:
            self.hovered = handle.record
        elif figure is not None and self._has_handles(figure.record):
            self.hovered = figure.record
        elif not self._near_hovered(pointer):
            self.hovered = None
        self.cursor = CURSORS[handle.kind] if handle else "arrow"
        return self

    def press(self, pointer: Pointer) -> State:
        """Take hold of a handle, a figure, or the empty map."""
        fold = fold_at(self.session, pointer)
        if fold is not None:
            return Folding(self.session, self, fold)
        handle = self._handle(pointer)
        return Pressing(self.session, self, pointer, self._figure(pointer), handle)

    def _handle(self, pointer: Pointer) -> Handle | None:
        """An end of the selected interaction, a team's handle, an end of what is hovered."""
        if self.session.read_only:
            return None
        return (
            end_at(self.session, pointer, self._selected())
            or handle_at(self.session, pointer, self.hovered)
            or end_at(self.session, pointer, (self.hovered,) if self.hovered else ())
        )

    def _selected(self) -> tuple[str, ...]:
        """The interaction that is selected alone."""
        only = self.session.scenario.get(Interaction, self.session.selection.only)
        return (only.id,) if only else ()

    def _figure(self, pointer: Pointer) -> Figure | None:
        picture, level = self.session.drawing.picture, level_at(pointer.scale)
        return picture.at(pointer.point, pointer.units(SLOP), level)

    def _has_handles(self, id: str) -> bool:
        record = self.session.scenario.records.get(id)
        return isinstance(record, Team | Grouping | Interaction)

    def _near_hovered(self, pointer: Pointer) -> bool:
        """Whether the pointer may be on its way to a handle of what was hovered."""
        if self.hovered is None:
            return False
        own = blocks_of(self.session.drawing.layout, self.hovered)
        return any(block.rect.grown(pointer.units(22)).contains(pointer.point) for block in own)
