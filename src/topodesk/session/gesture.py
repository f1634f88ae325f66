"""An edit under way: shown at once, one step of history when it is committed, or none at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from topodesk.model.change import NOTHING, Change


class Editing(Protocol):
    """What a gesture needs of the session it belongs to."""

    def show(self, shown: Change, edit: Callable[[], Change]) -> Change:
        """Replace what is `shown` by what `edit` makes of the state before it."""

    def finish(self, shown: Change) -> None:
        """Make what is shown one step of history."""

    def take_back(self, shown: Change) -> None:
        """Restore the state before what is shown."""


class Gesture:
    """An open step: `show` as often as you like, then `commit` or `cancel` once."""

    def __init__(self, session: Editing, shown: Change = NOTHING) -> None:
        """A gesture that has shown nothing yet, or `shown`, which is applied already."""
        self._session = session
        self._shown = shown
        self.open = True

    def show(self, edit: Callable[[], Change]) -> None:
        """Show what `edit` does to the state the gesture began with, instead of the former."""
        if self.open:
            self._shown = self._session.show(self._shown, edit)

    @property
    def shown(self) -> Change:
        """What is shown now."""
        return self._shown

    def commit(self) -> None:
        """Keep what is shown as one undo step; nothing when it came back to where it began."""
        if self.open:
            self.open = False
            self._session.finish(self._shown)

    def cancel(self) -> None:
        """Bring back exactly what was there: the very same records."""
        if self.open:
            self.open = False
            self._session.take_back(self._shown)
