"""Dragging notes: they stick where they are let go, on an item or beside all of them."""

from __future__ import annotations

from dataclasses import replace

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point
from topodesk.edits.locking import unlocked
from topodesk.model.note import Note
from topodesk.session.session import Session
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.paper import REACH
from topodesk.tools.ghosts import preview_of
from topodesk.tools.guides import Guide, Rulers
from topodesk.tools.notes import ROLES, drop_notes, paper_of
from topodesk.tools.pointer import Pointer
from topodesk.tools.select.copies import let_go, of_copies, saying_so
from topodesk.tools.state import State


class MovingNotes(State):
    """A note is in hand, and with it every other note that is selected."""

    name = "select.moving"
    cursor = "grabbing"

    def __init__(self, session: Session, idle: State, start: Pointer, figure: Figure) -> None:
        """Take hold of a note's figure at `start`."""
        super().__init__(session)
        self._idle = idle
        self._start = start.point
        picture, selected = session.drawing.picture, session.selection.ids
        others = [id for id in unlocked(session.scenario, selected) if id != figure.record]
        self._figures = (figure, *(f for id in others for f in picture.of(id) if f.role in ROLES))
        held = {f.record for f in self._figures}
        lying = (note.id for note in session.scenario.of(Note) if note.id not in held)
        papers = (paper_of(session, id) for id in lying)
        self._rulers = Rulers(paper for paper in papers if paper is not None)

    def move(self, pointer: Pointer) -> State:
        """Show where they, or with Alt copies of them, would be and on what."""
        drop, by = self._meant(pointer)
        carried = tuple(figure.moved(by.x, by.y) for figure in self._figures)
        self.preview = preview_of(drop, carried, pointer.point, stays=pointer.alt)
        self.cursor = "copy" if pointer.alt else "grabbing"
        return self

    def release(self, pointer: Pointer) -> State:
        """Stick them there. Copies are selected."""
        let_go(self.session, self._meant(pointer)[0], copy=pointer.alt)
        return self._idle

    def _meant(self, pointer: Pointer) -> tuple[Drop, Point]:
        drop, by = self._drop(pointer)
        if pointer.alt:
            ids = [figure.record for figure in self._figures]
            drop = saying_so(of_copies(self.session, drop, ids))
        return drop, by

    def cancel(self) -> State | None:
        """They never left."""
        return self._idle

    def _drop(self, pointer: Pointer) -> tuple[Drop, Point]:
        """What letting go means, and how far the notes have come; in line with other notes when
        they are near it, unless Ctrl is held."""
        first, at = self._figures[0], pointer.point
        by = Point(at.x - self._start.x, at.y - self._start.y)
        lines: tuple[Guide, ...] = ()
        if not pointer.ctrl:
            paper = first.hit[0].moved(first.origin.x + by.x, first.origin.y + by.y)
            snap = self._rulers.snap(paper, pointer.units(REACH))
            by, lines = Point(by.x + snap.dx, by.y + snap.dy), snap.lines
        return replace(drop_notes(self.session, self._figures, by, at), guides=lines), by
