"""The first look at a scenario, once it is on the screen: a little in each turn of the event
loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.session.session import Session

AFTER = 60
"""Milliseconds until it begins: the window is painted first. An edit meanwhile begins it anew."""
SLICE = 0.008
"""Seconds of work in one turn of the event loop."""
DONE = object()


class FirstLook(QObject):
    """Has the rules look at what a session shows, then does the `further` steps; `seen` is told
    when all is done."""

    def __init__(
        self, parent: QObject, further: Callable[[], Iterator[None]], seen: Callable[[], object]
    ) -> None:
        """Nothing to look at yet."""
        super().__init__(parent)
        self._further, self._seen = further, seen
        self._session: Session | None = None
        self._steps: Iterator[None] | None = None
        self._begin = Soon(self, self._look, after=AFTER)
        self._more = Soon(self, self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether it is still to be finished."""
        return self._begin.asked or self._more.asked

    def ask(self, session: Session) -> None:
        """Look at what `session` shows, instead of what was looked at before."""
        self._session, self._steps = session, None
        self._more.drop()
        self._begin.ask()

    def again(self) -> None:
        """Something is different: look anew at what is being looked at."""
        if self._session is not None and self.under_way:
            self.ask(self._session)

    def _look(self) -> None:
        if self._session is not None:
            self._steps = chain(self._session.checking_steps(), self._further())
            self._go_on()

    def _go_on(self) -> None:
        from topodesk.model.memory import collecting_garbage_later

        if self._steps is None:
            return
        until = perf_counter() + SLICE
        with collecting_garbage_later():
            while perf_counter() < until:
                if next(self._steps, DONE) is DONE:
                    self._steps = None
                    self._seen()
                    return
        self._more.ask()
