"""What is brought to the map from a panel: armed for the next click, or carried in the hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal

from topodesk.drawing.shapes import Point, Rect
from topodesk.model.interaction import InteractionMode
from topodesk.tools.connecting import Connecting
from topodesk.tools.looking import reveal
from topodesk.tools.notes import add_note_on, holds_notes
from topodesk.tools.pointer import Pointer
from topodesk.tools.things import InHand
from topodesk.tools.walk_path import walk_area, walk_teams
from topodesk.ui.canvas.acting import ActingView

WALKING = "Click the teams in the order they must act; Backspace takes one back, Enter ends"
CLICK = "Click on the map where it belongs; Esc to leave it"
PRESS_BOTH = "Press the team that provides, then the one that receives; Esc to leave it"
WALK_AIR = 80.0
"""Map units around a walk that is brought into view."""


class CarryingView(ActingView):
    """An editing view that things can be put on from a panel."""

    walking = Signal(str)
    """Another typical change is being walked through, or "" none any more."""
    armed = Signal(str)
    """Something else waits for a press on the map (`State.armed`), or "" nothing any more."""
    _in_hand = ""
    guided = Signal(str)
    """What is to be done until something else is said."""
    _walked = ""

    def arm(self, thing: InHand, *, stay: bool = False) -> None:
        """The next click places `thing`. With `stay` the keyboard stays where it is."""
        self.tools.place(thing, pressed=False)
        if not stay:
            self.setFocus()

    def arm_mode(self, mode: InteractionMode) -> None:
        """The next presses draw an interaction in that mode."""
        self.tools.connect(mode)
        if not self.tools.asking:
            self.setFocus()

    def place_at_centre(self, thing: InHand) -> None:
        """Put `thing` in the middle of the view, where that means something."""
        self.tools.place(thing, pressed=True)
        centre = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        middle = Pointer(self.map_point(centre), scale=self.camera.scale)
        self.tools.move(middle)
        preview = self.tools.preview
        self.tools.release(middle)
        if preview.refused:
            self.say(preview.caption)
        self.name_what_was_placed()

    def can_stick_note(self) -> bool:
        """Whether one thing is selected that a note can be stuck on."""
        return not self.tools.busy and holds_notes(self.session, self.session.selection.only)

    def add_note(self) -> None:
        """Stick a note on what is selected, or into the middle of the view, and write on it."""
        self.finish_naming()
        centre = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        added = add_note_on(self.session, self.map_point(centre))
        if added:
            self.show_record(added)
            self.naming_in_place.start_new(added)

    # -- walking a change through ------------------------------------------------------------

    def show_walk(self, change: str) -> None:
        """Show the walk of a typical change, and as much of the map as it needs."""
        self.session.show_walk(change)
        for team in walk_teams(self.session):
            reveal(self.session, team)
        area = walk_area(self.session)
        if area is not None and not self._sees(area):
            self.fit(area.grown(WALK_AIR), largest=self.camera.scale)

    def _sees(self, area: Rect) -> bool:
        seen = self.seen.grown(1)
        corners = (Point(area.x, area.y), Point(area.right, area.bottom))
        return all(seen.contains(corner) for corner in corners)

    def walk(self, change: str) -> None:
        """Let clicks on teams say which way a typical change takes."""
        self.finish_naming()
        self.session.selection.clear()
        self.show_walk(change)
        self.tools.walk(change)
        self.guided.emit(WALKING)
        self.setFocus()

    def end_walk(self) -> None:
        """End a walk that is under way where it is."""
        self.tools.end_walk()

    def _previewed(self) -> None:
        self._tell_armed()
        super()._previewed()
        self._tell_walking()

    def _scenario_shown(self) -> None:
        super()._scenario_shown()
        self._tell_armed()
        self._tell_walking()

    def _tell_armed(self) -> None:
        armed = self.tools.armed
        if armed == self._in_hand:
            return
        self._in_hand = armed
        if isinstance(self.tools.state, Connecting):
            self.say("" if self.tools.asking else PRESS_BOTH)
        else:
            self.say(CLICK if armed else "")
        self.armed.emit(armed)

    def _tell_walking(self) -> None:
        if self.tools.walking != self._walked:
            self._walked = self.tools.walking
            if not self._walked:
                self.say("")
            self.walking.emit(self._walked)

    # -- dragging from a panel ---------------------------------------------------------------

    def palette_press(self, thing: InHand, at: QPoint) -> None:
        """A tile, or a team of the tray, was taken hold of."""
        self.finish_naming()
        self.tools.place(thing, pressed=True)
        self.palette_move(at, Qt.KeyboardModifier.NoModifier)

    def palette_move(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """It is carried; over the map its ghost snaps to what it will mean."""
        if self.holds(at):
            self.tools.move(self._pointer_at(at, modifiers))
        else:
            self.tools.leave()

    def palette_release(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """It is let go of: over the map it is placed, elsewhere nothing happens."""
        if self.holds(at):
            self.tools.release(self._pointer_at(at, modifiers))
            self.name_what_was_placed()
        else:
            self.palette_cancel()

    def palette_cancel(self) -> None:
        """The drag ends without a trace."""
        if self.tools.busy:
            self.tools.cancel()

    def holds(self, at: QPoint) -> bool:
        """Whether a place on the screen is over the map."""
        return self.viewport().rect().contains(self.viewport().mapFromGlobal(at))

    def _pointer_at(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> Pointer:
        local = self.viewport().mapFromGlobal(at)
        return self.pointer(QPointF(local), modifiers)
