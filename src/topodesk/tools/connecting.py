"""Drawing an interaction: from one team or platform to another, then its mode."""

from __future__ import annotations

from topodesk.drawing.shapes import Point
from topodesk.edits.interactions import MODE_WORDS
from topodesk.model.allowed import default_mode, direction, may_interact
from topodesk.model.interaction import InteractionMode
from topodesk.session.session import Session
from topodesk.tools.acting import draw, draw_new
from topodesk.tools.choosing import Choosing
from topodesk.tools.parties import party_at
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State


class Connecting(State):
    """A line follows the pointer from `start`; without one, the next press picks it.

    With a `mode` the line becomes that interaction at once; without, a wheel asks. While nothing
    is held down the other party may be named instead of clicked (`asking`).
    """

    name = "connecting"
    cursor = "cross"

    def __init__(
        self,
        session: Session,
        idle: State,
        *,
        start: str | None = None,
        at: Point | None = None,
        mode: InteractionMode | None = None,
    ) -> None:
        """Begin at a team or platform, or wait for one to be pressed."""
        super().__init__(session)
        self._idle = idle
        self._start = start
        self._at = at or (self._middle(start) if start else None)
        self._mode = mode
        self._dragged = at is not None
        self._pressed_start = False
        self.preview = Preview(caption=self._says(None))

    @property
    def asking(self) -> str:
        """The party that waits for another one to be named; "" while a line is dragged."""
        return "" if self._dragged or self._pressed_start else self._start or ""

    @property
    def armed(self) -> str:
        """The mode the next presses draw."""
        return self._mode.value if self._mode is not None and not self._dragged else ""

    @property
    def mode(self) -> InteractionMode | None:
        """The mode the line will have; None when it is still to be asked."""
        return self._mode

    def suggest(self, party: str) -> State:
        """Show what naming `party` would connect; "" nothing."""
        found = self.session.drawing.picture.of(party) if party else ()
        end = found[0].bounds if found else None
        line = (self._at, end.centre) if self._at and end else None
        says = self._says(party or None)
        self.preview = Preview(line=line, lit=(end,) if end else (), caption=says)
        return self

    def name_party(self, party: str) -> State:
        """The other party was named: connect, or ask for the mode."""
        if self._mode is not None or not self._start:
            return self._done(party, self._mode or InteractionMode.UNDEFINED)
        at = self._middle(party) or self._at or Point(0, 0)
        return Choosing(self.session, self._idle, self._start, party, at)

    def name_new(self, name: str) -> State:
        """The other party is yet to be made."""
        self.drew = draw_new(self.session, self._start or "", name, self._mode)
        self.drew_from = self._start or ""
        return self._idle

    def press(self, pointer: Pointer) -> State:
        """Pick the first party if there is none yet, else the second."""
        party = party_at(self.session, pointer)
        if self._start is None:
            if party is None:
                return self._idle
            self._start, self._at, self._pressed_start = party.record, party.bounds.centre, True
            return self.move(pointer)
        return self

    def move(self, pointer: Pointer) -> State:
        """Draw the line, light the party under the pointer."""
        party = party_at(self.session, pointer)
        fits = party is not None and self._fits(party.record)
        self.preview = Preview(
            line=(self._at, pointer.point) if self._at is not None else None,
            lit=(party.bounds,) if party is not None and fits else (),
            caption=self._says(party.record if party is not None and fits else None),
            caption_at=pointer.point,
        )
        return self

    def release(self, pointer: Pointer) -> State:
        """Over another party: connect, or ask for the mode. Elsewhere: nothing."""
        party = party_at(self.session, pointer)
        if party is not None and self._pressed_start and party.record == self._start:
            self._pressed_start = False
            return self
        if party is None or self._start is None or not self._fits(party.record):
            return self._idle
        if self._mode is not None:
            return self._done(party.record, self._mode)
        return Choosing(self.session, self._idle, self._start, party.record, pointer.point)

    def cancel(self) -> State | None:
        """No line."""
        return self._idle

    def _done(self, end: str, mode: InteractionMode) -> State:
        self.drew = draw(self.session, self._start or "", end, mode)
        self.drew_from = self._start or ""
        return self._idle

    def _fits(self, end: str) -> bool:
        if self._start is None:
            return True
        store = self.session.scenario
        return may_interact(store[self._start], store[end])

    def _middle(self, id: str) -> Point | None:
        figures = self.session.drawing.picture.of(id)
        return figures[0].bounds.centre if figures else None

    def _says(self, end: str | None) -> str:
        store = self.session.scenario
        if self._start is None:
            return "Press the team that provides"
        if end is None:
            return f"From “{store[self._start].label()}” to …"
        provider, consumer = direction(store[self._start], store[end])
        mode = self._mode or default_mode(provider, consumer)
        return f"“{provider.label()}” to “{consumer.label()}”: {MODE_WORDS[mode]}"
