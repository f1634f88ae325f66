"""Pulling at something that is locked: it stays, and says why."""

from __future__ import annotations

from topodesk.session.session import Session
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State

LOCKED = "Locked"


class Held(State):
    """Something locked is pulled at."""

    name = "select.held"

    def __init__(self, session: Session, idle: State) -> None:
        """Nothing will move."""
        super().__init__(session)
        self._idle = idle

    def move(self, pointer: Pointer) -> State:
        """Say that it is locked."""
        self.preview = Preview(caption=LOCKED, caption_at=pointer.point, refused=True)
        return self

    def release(self, pointer: Pointer) -> State:
        """Let go."""
        return self._idle

    def cancel(self) -> State | None:
        """Let go."""
        return self._idle
