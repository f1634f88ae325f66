"""What every state of a gesture can be told. Each answer is the state that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.tools.pointer import NOTHING, Pointer, Preview

if TYPE_CHECKING:
    from topodesk.session.session import Session


class State:
    """A state that stays as it is whatever it is told; others override what they care about.

    `drew` is the id of the interaction it drew, if any, and `drew_from` where that began.
    """

    name = "state"
    cursor = "arrow"
    drew = ""
    drew_from = ""

    def __init__(self, session: Session) -> None:
        """A state that edits through `session`."""
        self.session = session
        self.preview: Preview = NOTHING

    @property
    def armed(self) -> str:
        """What is in hand and waits for a press on the map: a thing of the palette, a mode, the id
        of a listed team; "" nothing."""
        return ""

    def press(self, pointer: Pointer) -> State:
        """The main button went down."""
        return self

    def move(self, pointer: Pointer) -> State:
        """The pointer moved, pressed or not."""
        return self

    def release(self, pointer: Pointer) -> State:
        """The main button came up."""
        return self

    def key(self, key: str) -> State:
        """A key was pressed: "enter", or a letter or digit."""
        return self

    def takes(self, key: str) -> bool:
        """Whether a key is this state's own even when it leaves it as it is."""
        return False

    def left(self) -> None:
        """Another state follows."""

    def cancel(self) -> State | None:
        """Esc: undo what is under way exactly. None: there was nothing to cancel."""
        return None
