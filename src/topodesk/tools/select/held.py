"""Pulling at something that is locked: it stays, and says why."""

from __future__ import annotations

from topodesk.edits.naming import shortened
from topodesk.model.record import Record
from topodesk.session.session import Session
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State


def says_locked(record: Record) -> str:
    """What to do before it can be moved."""
    named = record.label() != record.noun
    return f"Locked: unlock {f'“{shortened(record.label())}”' if named else 'it'} to move it"


class Held(State):
    """Something locked is pulled at."""

    name = "select.held"

    def __init__(self, session: Session, idle: State, record: Record) -> None:
        """Nothing will move, least of all `record`."""
        super().__init__(session)
        self._idle = idle
        self._says = says_locked(record)

    def move(self, pointer: Pointer) -> State:
        """Say that it is locked."""
        self.preview = Preview(caption=self._says, caption_at=pointer.point, refused=True)
        return self

    def release(self, pointer: Pointer) -> State:
        """Let go."""
        return self._idle

    def cancel(self) -> State | None:
        """Let go."""
        return self._idle
