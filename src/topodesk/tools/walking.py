"""Walking a change through: each click on a team is the next stop of its walk."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.edits.walks import next_stop, set_walk
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.team import Team
from topodesk.session.gesture import Gesture
from topodesk.session.session import Session
from topodesk.tools.parties import party_at
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State

FIRST = "Click the team that acts first"


class Walking(State):
    """Clicks add stops, Backspace takes the last one back, Enter and Esc end it. What was clicked
    until then is one step of undo, unless something else was edited meanwhile."""

    name = "walking"
    cursor = "cross"

    def __init__(self, session: Session, idle: State, change: str) -> None:
        """Go on where the walk of `change` ends now."""
        super().__init__(session)
        self._idle = idle
        self._gesture: Gesture | None = None
        self.change = change
        self.preview = Preview(caption=FIRST)

    def press(self, pointer: Pointer) -> State:
        """The team under the pointer acts next; one that acted just now already does."""
        if self._record is None:
            return self._idle
        team, walk = self._team(pointer), self._walk
        if team and not (walk and walk[-1].team == team):
            self._show((*walk, next_stop(walk, team)))
        return self.move(pointer)

    def move(self, pointer: Pointer) -> State:
        """Light the team under the pointer, and say the walk as it would be."""
        party, team = party_at(self.session, pointer), self._team(pointer)
        self.preview = Preview(
            lit=(party.bounds,) if party is not None and team else (),
            caption=self._says(team),
            caption_at=pointer.point,
        )
        return self

    def key(self, key: str) -> State:
        """Enter ends the walk; Backspace takes the last stop back."""
        if key == "backspace":
            if self._walk:
                self._show(self._walk[:-1])
            self.preview = Preview(caption=self._says(""), caption_at=self.preview.caption_at)
            return self
        return self._idle if key == "enter" else self

    def takes(self, key: str) -> bool:
        """No key means anything else meanwhile."""
        return True

    def cancel(self) -> State | None:
        """The walk ends where it is: what was clicked stays."""
        return self._idle

    def left(self) -> None:
        """Make what was clicked one step of undo."""
        if self._gesture is not None:
            self._gesture.commit()

    @property
    def _record(self) -> TypicalChange | None:
        return self.session.scenario.get(TypicalChange, self.change)

    @property
    def _walk(self) -> tuple[WalkStop, ...]:
        record = self._record
        return record.walk if record is not None else ()

    def _show(self, stops: Sequence[WalkStop]) -> None:
        if self._gesture is None or not self._gesture.open:
            self._gesture = self.session.gesture()
        store = self.session.scenario
        self._gesture.show(lambda: set_walk(store, self.change, stops))

    def _team(self, pointer: Pointer) -> str:
        """The id of the team under the pointer, or ""."""
        party = party_at(self.session, pointer)
        if party is None or self.session.scenario.get(Team, party.record) is None:
            return ""
        return party.record

    def _says(self, team: str) -> str:
        store = self.session.scenario
        teams = [stop.team for stop in self._walk]
        if team and teams[-1:] != [team]:
            teams.append(team)
        names = [f"{n} {_short(store[id].label())}" for n, id in enumerate(teams, start=1)]
        return " → ".join(names) or FIRST


def _short(name: str) -> str:
    return " ".join(name[:40].split())
