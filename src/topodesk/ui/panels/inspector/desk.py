"""What every form writes through: one gesture for what is being typed, and edits done at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.model.scenario import Scenario
    from topodesk.session.gesture import Gesture
    from topodesk.session.session import Session

QUIET = 1_000
"""Milliseconds without a key until what was typed becomes an undo step."""

MANY = 600
"""From so many records on, the map shows what is typed when the keys rest: drawing it with each key
would hold up the next."""
REST = 150
"""Milliseconds without a key that are a rest."""

Edit = Callable[[], "Change"]
Refused = Callable[[str], object]
"""Told why what was typed cannot be."""


class Desk(QObject):
    """The session a form edits, and the step that is open while someone types."""

    def __init__(self, session: Session, say: Callable[[str], None]) -> None:
        """Nothing is being typed; `say` shows a sentence in the status bar."""
        super().__init__()
        self.session = session
        self.say = say
        self.show_of_design: Callable[[str], object] = lambda _id: None
        self.open_table: Callable[[str], object] | None = None
        self.unfinished: dict[tuple[str, str, str], str] = {}
        self._gesture: Gesture | None = None
        self._waiting: tuple[Edit, Refused] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.catch_up)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.keep)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown."""
        return self.session.scenario

    @property
    def typing(self) -> bool:
        """Whether a step is open."""
        return self._gesture is not None and self._gesture.open

    def type(self, edit: Edit, refused: Refused) -> None:
        """Show what `edit` makes of what stood before the typing, at once or soon."""
        if not self.typing:
            self._gesture = self.session.gesture()
        self._waiting = (edit, refused)
        self._quiet.start()
        if len(self.scenario) < MANY:
            self.catch_up()
        else:
            self._rest.start()

    def catch_up(self) -> None:
        """Show what was typed up to now."""
        self._rest.stop()
        waiting, self._waiting = self._waiting, None
        if waiting is None or self._gesture is None:
            return
        edit, refused = waiting
        try:
            self._gesture.show(edit)
        except ValueError as error:
            self.drop()
            refused(sentence(error))

    def keep(self) -> None:
        """Make one undo step of what was typed."""
        self.catch_up()
        self._quiet.stop()
        if self._gesture is not None:
            self._gesture.commit()
            self._gesture = None

    def drop(self) -> bool:
        """Bring back what stood there before; False when nothing was being typed."""
        self._quiet.stop()
        self._rest.stop()
        self._waiting = None
        dropped = self.typing
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
        return dropped

    def do(self, edit: Edit) -> bool:
        """Do an edit at once as a step of its own; a refusal is said."""
        self.keep()
        try:
            self.session.commit(edit())
        except ValueError as error:
            self.say(sentence(error))
            return False
        return True

    def select(self, id: str) -> None:
        """Select another record."""
        self.keep()
        if id in self.scenario:
            self.session.selection.set([id])


def sentence(error: ValueError) -> str:
    """What a person can do about a value that does not fit."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]
    if first["type"] == "value_error":
        return f"This {first['ctx']['error']}."
    if first["type"] == "string_too_long":
        return f"This is longer than {first['ctx']['max_length']:,} characters."
    if first["type"] in ("greater_than_equal", "less_than_equal"):
        return "This number is out of range."
    return f"{first['msg']}."
