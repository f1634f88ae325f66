"""Dragging one end of an interaction to another team or platform."""

from __future__ import annotations

from topodesk.drawing.picture import Figure
from topodesk.edits.interactions import TWO_PARTIES, let_provide, let_receive
from topodesk.model.allowed import may_interact
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.ends import ENDS, ends_of, line_of
from topodesk.tools.handles import Handle, HandleKind
from topodesk.tools.parties import party_at
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State

VERBS = {
    InteractionMode.COLLABORATION: ("collaborates with", "collaborates with"),
    InteractionMode.X_AS_A_SERVICE: ("serves", "is served by"),
    InteractionMode.FACILITATING: ("helps", "is helped by"),
    InteractionMode.UNDEFINED: ("gives to", "receives from"),
}
"""What somebody does at the provider's end, and at the consumer's."""


class Reconnecting(State):
    """One end is in hand. Who it is let go on gives, or receives; nothing turns round."""

    name = "reconnecting"
    cursor = "grabbing"

    def __init__(self, session: Session, idle: State, end: Handle, pointer: Pointer) -> None:
        """Take hold of an end; the other one stays where it is."""
        super().__init__(session)
        self._idle = idle
        self._id = end.record
        self._provides = end.kind is HandleKind.PROVIDER_END
        ends = ends_of(session, end.record, pointer)
        self._fixed = ends[1 if self._provides else 0].at if len(ends) == len(ENDS) else end.at
        figure = line_of(session, end.record)
        self._lifted = frozenset({figure.key} if figure else ())

    def move(self, pointer: Pointer) -> State:
        """Draw the line to the pointer, light who it would be."""
        figure = party_at(self.session, pointer)
        party = self.session.scenario[figure.record] if figure else None
        refused = party is not None and not self._fits(party)
        self.preview = Preview(
            line=(self._fixed, pointer.point),
            lit=(figure.bounds,) if figure else (),
            refused=refused,
            caption=self._says(party, refused=refused),
            caption_at=pointer.point,
            lifted=self._lifted,
        )
        return self

    def release(self, pointer: Pointer) -> State:
        """Over another party: that one it is. Elsewhere everything stays."""
        figure: Figure | None = party_at(self.session, pointer)
        store = self.session.scenario
        if figure is not None and self._fits(store[figure.record]):
            edit = let_provide if self._provides else let_receive
            act(self.session, lambda: edit(store, self._id, figure.record))
            self.session.selection.set([self._id])
        return self._idle

    def cancel(self) -> State | None:
        """The end stays where it was."""
        return self._idle

    @property
    def _interaction(self) -> Interaction:
        found = self.session.scenario.get(Interaction, self._id)
        assert found is not None
        return found

    def _parties(self) -> tuple[Record, Record]:
        """(who is at the end in hand, who is at the other)."""
        it, store = self._interaction, self.session.scenario
        ends = (store[it.provider], store[it.consumer])
        return ends if self._provides else (ends[1], ends[0])

    def _fits(self, party: Record) -> bool:
        return may_interact(party, self._parties()[1])

    def _says(self, party: Record | None, *, refused: bool) -> str:
        own, other = self._parties()
        if refused:
            return TWO_PARTIES
        if party is None:
            return f"To another team than “{own.label()}”"
        if party.id == own.id:
            return f"Stays with “{own.label()}”"
        verb = VERBS[self._interaction.mode][0 if self._provides else 1]
        return f"“{party.label()}” {verb} “{other.label()}”"
