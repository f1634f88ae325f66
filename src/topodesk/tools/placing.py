"""Putting something from a panel on the map: by dragging it there, or by a click."""

from __future__ import annotations

from topodesk.edits.naming import shortened
from topodesk.model.roster import ListedTeam
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.paper import Sheet
from topodesk.tools.drops.things import drop_thing
from topodesk.tools.ghosts import preview_of, shapes_of
from topodesk.tools.library import known_thing
from topodesk.tools.pointer import NOTHING, Pointer, Preview
from topodesk.tools.state import State
from topodesk.tools.things import WORDS, FromLibrary, Single, Thing


class Placing(State):
    """A thing follows the pointer as a ghost that snaps to what the drop will mean.

    `placed` is the id of what was added without a name, for whoever wants it named at once.
    """

    name = "placing"
    cursor = "cross"

    def __init__(self, session: Session, idle: State, thing: Single, *, pressed: bool) -> None:
        """`pressed`: it is dragged with the button down; else the next press places it."""
        super().__init__(session)
        self._idle = idle
        self.thing = thing
        self._pressed = pressed
        self.placed = ""
        self._sheet = Sheet(session.drawing.layout)
        if not pressed:
            self.preview = Preview(caption=f"{_called(session, thing)}: click where it belongs")

    @property
    def armed(self) -> str:
        """What is placed by the next click."""
        if self._pressed:
            return ""
        return self.thing.value if isinstance(self.thing, Thing) else self.thing.id

    def press(self, pointer: Pointer) -> State:
        """The click that places it."""
        self._pressed = True
        return self.move(pointer)

    def move(self, pointer: Pointer) -> State:
        """Show where it would stand and what that means."""
        drop = self._drop(pointer)
        ghost = shapes_of(*_look(self.session, self.thing), drop)
        self.preview = preview_of(drop, (), pointer.point, shapes=ghost)
        return self

    def leave(self) -> None:
        """The pointer is not over the map."""
        self.preview = NOTHING

    def release(self, pointer: Pointer) -> State:
        """Add it, and select it; a refused drop adds nothing."""
        if not self._pressed:
            return self
        drop = self._drop(pointer)
        if drop.edit is not None and not act(self.session, drop.edit):
            self.placed = drop.adds if isinstance(self.thing, Thing) else ""
            self.session.selection.set([drop.adds])
        return self._idle

    def cancel(self) -> State | None:
        """Add nothing."""
        return self._idle

    def _drop(self, pointer: Pointer) -> Drop:
        return drop_thing(self.session, self.thing, pointer, self._sheet)


def _look(session: Session, thing: Single) -> tuple[Thing, str]:
    """What it is drawn like, and what stands on it."""
    if isinstance(thing, Thing):
        return thing, WORDS[thing].label
    if isinstance(thing, FromLibrary):
        known = known_thing(session, thing.id)
        return Thing.COMPONENT, known.name if known else ""
    listed = session.design.shared.get(ListedTeam, thing.id)
    return (Thing(listed.type.value), listed.name) if listed else (Thing.UNDEFINED, "")


def _called(session: Session, thing: Single) -> str:
    name = _look(session, thing)[1]
    is_type = isinstance(thing, Thing) and thing.team_type is not None
    return f"{name} team" if is_type else shortened(name)
