"""Putting a template on the map: its picture follows the pointer, and it is pasted where it is let
go of."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.layout.boxes import PlatformLane
from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.naming import shortened
from topodesk.model.fragment import Fragment
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.session.session import Session
from topodesk.tools.drops.things import holder, lane_mark, where_among
from topodesk.tools.fragment_picture import fragment_picture
from topodesk.tools.pasting import paste_at
from topodesk.tools.pointer import NOTHING, Pointer, Preview
from topodesk.tools.state import State
from topodesk.tools.things import Parcel

LARGEST = 300
"""A piece of more figures is shown by its outline alone, so that no frame waits for it."""


class Bringing(State):
    """A kept piece of a design in the hand. `said` is what came of it."""

    name = "bringing"
    cursor = "cross"

    def __init__(self, session: Session, idle: State, parcel: Parcel, *, pressed: bool) -> None:
        """`pressed`: it is dragged with the button down; else the next press places it."""
        super().__init__(session)
        self._idle, self._parcel, self._pressed = idle, parcel, pressed
        self._picture = _small(fragment_picture(parcel.fragment))
        self._corner = self._picture.bounds.centre
        self._lone = _lone(parcel.fragment)
        self._laned = any(
            isinstance(r, ValueStream) and r.id in parcel.fragment.picked
            for r in parcel.fragment.records
        )
        self._called = shortened(parcel.name)
        self.said = ""
        if not pressed:
            self.preview = Preview(caption=f"{self._called}: click where it belongs")

    @property
    def armed(self) -> str:
        """What is placed by the next click."""
        return "" if self._pressed else self._parcel.id

    def press(self, pointer: Pointer) -> State:
        """The click that places it."""
        self._pressed = True
        return self.move(pointer)

    def move(self, pointer: Pointer) -> State:
        """Show it under the pointer, and what letting go would mean."""
        point = pointer.point
        dx, dy = point.x - self._corner.x, point.y - self._corner.y
        refusal = self._refusal(pointer)
        lanes = self.session.drawing.layout.lanes
        self.preview = Preview(
            moved=tuple(figure.moved(dx, dy) for figure in self._picture.in_order()),
            lit=() if self._laned else self._ground(point)[1],
            mark=lane_mark(self.session, lanes, self._index(point)) if self._laned else None,
            refused=bool(refusal),
            caption=refusal or self._says(pointer),
            caption_at=point,
        )
        return self

    def leave(self) -> None:
        """The pointer is not over the map."""
        self.preview = NOTHING

    def release(self, pointer: Pointer) -> State:
        """Paste it, and select what was pasted."""
        if not self._pressed:
            return self
        self.said = self._refusal(pointer)
        if not self.said:
            self.said = paste_at(self.session, self._parcel.fragment, pointer)
        return self._idle

    def cancel(self) -> State | None:
        """Paste nothing."""
        return self._idle

    def _refusal(self, pointer: Pointer) -> str:
        """Why it cannot be put here; "" when it can."""
        lane = self.session.drawing.layout.lane_at(pointer.point)
        return self._lone if lane is None else ""

    def _ground(self, point: Point) -> tuple[str, tuple[Rect, ...]]:
        """The lane or the innermost platform under a point, and its area; "" on open paper."""
        layout = self.session.drawing.layout
        lane = layout.lane_at(point)
        if lane is not None:
            return lane.stream, (lane.rect,)
        platform = _innermost(layout.platforms, point)
        return (platform.grouping, (platform.rect,)) if platform is not None else ("", ())

    def _index(self, point: Point) -> int:
        """How many lanes stand above a point."""
        lanes = self.session.drawing.layout.lanes
        return sum(1 for lane in lanes if lane.rect.centre.y < point.y)

    def _says(self, pointer: Pointer) -> str:
        store = self.session.scenario
        ids = [lane.stream for lane in self.session.drawing.layout.lanes]
        if self._laned and ids:
            among = where_among(self.session, ids, self._index(pointer.point))
            return f"“{self._called}” {among}"
        team, step = holder(self.session, pointer.point)
        where = team or step or self._ground(pointer.point)[0]
        return f"“{self._called}”" + (
            f" at “{shortened(store[where].label())}”" if where else " here"
        )


def _innermost(platforms: Sequence[PlatformLane], point: Point) -> PlatformLane | None:
    there = next((platform for platform in platforms if platform.rect.contains(point)), None)
    return None if there is None else _innermost(there.inner, point) or there


def _small(picture: Picture) -> Picture:
    """A picture that can be carried: of a large one, what is outermost."""
    figures = picture.in_order()
    return picture if len(figures) <= LARGEST else Picture(figures[:LARGEST])


def _lone(fragment: Fragment) -> str:
    """What a piece says where there is no lane, when it means nothing without one."""
    picked = [r for r in fragment.records if r.id in fragment.picked]
    served = {r.customer for r in picked if isinstance(r, ValueStream)}
    if any(isinstance(r, JourneyStep) and r.stream not in fragment.picked for r in picked):
        return "A journey step belongs on a value stream"
    if any(isinstance(r, Customer) and r.id not in served for r in picked):
        return "A customer stands at the end of a value stream"
    return ""
