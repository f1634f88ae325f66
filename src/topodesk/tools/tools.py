"""The tools of one canvas: one state at a time, fed with the pointer and the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.edits.interactions import set_modes
from topodesk.edits.locking import unlocked
from topodesk.edits.teams import retype
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team, TeamType
from topodesk.session.comparing import Side
from topodesk.session.session import Session
from topodesk.tools.acting import act, draw
from topodesk.tools.bringing import Bringing
from topodesk.tools.connecting import Connecting
from topodesk.tools.handles import Handle
from topodesk.tools.placing import Placing
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.select.idle import Idle
from topodesk.tools.state import State
from topodesk.tools.things import InHand, Parcel, Thing
from topodesk.tools.walking import Walking

SIDE_KEYS = {"7": Side.BEFORE, "8": Side.CHANGES, "9": Side.AFTER}
"""What is shown of a comparison."""
TYPE_KEYS = {
    "1": TeamType.STREAM_ALIGNED,
    "2": TeamType.PLATFORM,
    "3": TeamType.ENABLING,
    "4": TeamType.COMPLICATED_SUBSYSTEM,
}
MODE_KEYS = {
    "c": InteractionMode.COLLABORATION,
    "x": InteractionMode.X_AS_A_SERVICE,
    "f": InteractionMode.FACILITATING,
}

NOTE_KEY = "n"


class Tools:
    """What the pointer does now. `on_preview` is told whenever there is something else to see."""

    def __init__(self, session: Session, on_preview: Callable[[], None] | None = None) -> None:
        """Start with nothing under way."""
        self.session = session
        self._on_preview = on_preview or (lambda: None)
        self.idle = Idle(session)
        self.state: State = self.idle
        self.placed = ""
        self.drew = ""
        """The interaction that was drawn last; whoever asks for its purpose takes it from here."""
        self._drawn: tuple[str, tuple[str, ...]] = "", ()

    @property
    def preview(self) -> Preview:
        """What to paint over the map."""
        return self.state.preview

    @property
    def handles(self) -> list[Handle]:
        """The handles to paint: only while nothing is under way."""
        return self.idle.handles if self.state is self.idle else []

    @property
    def cursor(self) -> str:
        """The pointer's shape: arrow, cross, sideways, grabbing."""
        return self.state.cursor

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self.state is not self.idle

    @property
    def armed(self) -> str:
        """What is in hand and waits for a press on the map, as the state calls it."""
        return self.state.armed

    def press(self, pointer: Pointer) -> None:
        """The main button went down."""
        self._drawn = "", ()
        self._go(self.state.press(pointer))

    def move(self, pointer: Pointer) -> None:
        """The pointer moved."""
        self._go(self.state.move(pointer))

    def release(self, pointer: Pointer) -> None:
        """The main button came up; `placed` names what it brought onto the map, if anything."""
        before = self.state
        self._go(self.state.release(pointer))
        self.placed = before.placed if isinstance(before, Placing) else ""

    def key(self, key: str) -> bool:
        """A key without modifiers was pressed on the canvas; whether it meant anything."""
        if self.busy:
            before = self.state
            self._go(self.state.key(key))
            return self.state is not before or before.takes(key)
        if key in SIDE_KEYS and self.session.comparing.now is not None:
            self.session.comparing.look(SIDE_KEYS[key])
            return True
        if self.session.read_only:
            return False
        if key in TYPE_KEYS:
            return self._type_key(TYPE_KEYS[key])
        if key == NOTE_KEY:
            self.place(Thing.NOTE, pressed=False)
            return True
        if key in MODE_KEYS:
            self._mode_key(MODE_KEYS[key])
            return True
        return False

    def cancel(self) -> bool:
        """Esc: end what is under way without a trace, else the focus, else go back from what was
        just drawn to where it began, else let go of what is selected."""
        after = self.state.cancel()
        if after is not None:
            self._go(after)
            return True
        if self.session.lens.focus:
            self.session.look_through(self.session.lens.focused(on=False))
            return True
        if self.back():
            return True
        had = len(self.session.selection) > 0
        self.session.selection.clear()
        return had

    @property
    def came_from(self) -> tuple[str, ...]:
        """Where the interaction that is selected was just drawn from, or nothing."""
        drawn, start = self._drawn
        there = all(id in self.session.scenario for id in start)
        return start if drawn and there and self.session.selection.only == drawn else ()

    def back(self) -> bool:
        """Select what the interaction was drawn from that is selected, to draw on from there."""
        start = self.came_from
        if start:
            self._drawn = "", ()
            self.session.selection.set(start)
        return bool(start)

    def place(self, thing: InHand, *, pressed: bool) -> None:
        """Take something from the palette, the tray or the library in hand."""
        if self.session.read_only:
            return
        if isinstance(thing, Parcel):
            self._go(Bringing(self.session, self.idle, thing, pressed=pressed))
        else:
            self._go(Placing(self.session, self.idle, thing, pressed=pressed))

    def leave(self) -> None:
        """The pointer left the map while carrying something."""
        if isinstance(self.state, Placing | Bringing):
            self.state.leave()
            self._on_preview()

    def connect(self, mode: InteractionMode | None = None) -> None:
        """Draw an interaction from the selected team, or from the next one pressed."""
        party = self.session.scenario.records.get(self.session.selection.only or "")
        start = party.id if isinstance(party, Team | Grouping) else None
        if not self.session.read_only:
            self._go(Connecting(self.session, self.idle, start=start, mode=mode))

    def walk(self, change: str) -> None:
        """Let each click on a team be the next stop of a typical change's walk."""
        if not self.session.read_only:
            self._go(Walking(self.session, self.idle, change))

    @property
    def walking(self) -> str:
        """The typical change that is walked now, or ""."""
        return self.state.change if isinstance(self.state, Walking) else ""

    def end_walk(self) -> None:
        """The walk under way ends where it is."""
        if self.walking:
            self.cancel()

    @property
    def asking(self) -> str:
        """The party that another one may be named for now, or ""."""
        return self.state.asking if isinstance(self.state, Connecting) else ""

    def suggest(self, party: str) -> None:
        """Show what connecting with `party` would mean; "" with nobody."""
        if isinstance(self.state, Connecting):
            self._go(self.state.suggest(party))

    def connect_with(self, party: str) -> None:
        """The other party was named."""
        if isinstance(self.state, Connecting):
            self._go(self.state.name_party(party))

    def connect_with_new(self, name: str) -> None:
        """The other party was named and is nobody yet."""
        if isinstance(self.state, Connecting):
            self._go(self.state.name_new(name))

    def _mode_key(self, mode: InteractionMode) -> None:
        """Change selected interactions, connect two selected parties, else begin connecting."""
        store, ids = self.session.scenario, self.session.selection.ids
        chosen = [id for id in ids if store.get(Interaction, id) is not None]
        both = [id for id in ids if isinstance(store.records.get(id), Team | Grouping)]
        if chosen and len(chosen) == len(ids):
            act(self.session, lambda: set_modes(store, chosen, mode))
        elif len(both) == len(ids) == 2:
            self.drew = draw(self.session, both[0], both[1], mode)
            self._drawn = self.drew, tuple(both)
            self._on_preview()
        else:
            self.connect(mode)

    def _type_key(self, type: TeamType) -> bool:
        store = self.session.scenario
        teams = [id for id in self.session.selection.ids if store.get(Team, id) is not None]
        if teams:
            loose = unlocked(store, teams)
            act(self.session, lambda: retype(store, loose, type))
        else:
            self.place(Thing(type.value), pressed=False)
        return True

    def _go(self, state: State) -> None:
        before, self.state = self.state, state
        if state is not before:
            before.left()
            self.drew = before.drew
            if before.drew:
                self._drawn = before.drew, (before.drew_from,)
        self._on_preview()
