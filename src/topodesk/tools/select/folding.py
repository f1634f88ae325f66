"""A press on the triangle of a lane: let go of there, it folds or unfolds the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.session.session import Session
from topodesk.tools.folds import fold_at
from topodesk.tools.looking import toggle_fold
from topodesk.tools.state import State

if TYPE_CHECKING:
    from topodesk.tools.pointer import Pointer


class Folding(State):
    """The button is down on a triangle."""

    name = "select.folding"
    cursor = "hand"

    def __init__(self, session: Session, idle: State, stream: str) -> None:
        """Nothing is folded before the button comes up."""
        super().__init__(session)
        self._idle = idle
        self._stream = stream

    def release(self, pointer: Pointer) -> State:
        """Fold or unfold, if the pointer is still there."""
        if fold_at(self.session, pointer) == self._stream:
            toggle_fold(self.session, self._stream)
        return self._idle

    def cancel(self) -> State | None:
        """Let go."""
        return self._idle
