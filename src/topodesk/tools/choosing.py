"""The small wheel that asks how two parties interact: four sectors around the drop."""

from __future__ import annotations

from math import atan2, hypot, pi

from topodesk.drawing.shapes import Point
from topodesk.model.allowed import default_mode, direction
from topodesk.model.interaction import InteractionMode
from topodesk.session.session import Session
from topodesk.tools.acting import draw
from topodesk.tools.pointer import Pointer, Preview, Wheel
from topodesk.tools.state import State

RADIUS = 102.0
"""Of the wheel, in pixels."""
HUB = 30.0
"""Of its middle, where a press takes the suggested mode."""

SECTORS = (
    InteractionMode.FACILITATING,
    InteractionMode.UNDEFINED,
    InteractionMode.COLLABORATION,
    InteractionMode.X_AS_A_SERVICE,
)
"""Clockwise from the right: right, below, left, above."""

KEYS = {
    "c": InteractionMode.COLLABORATION,
    "x": InteractionMode.X_AS_A_SERVICE,
    "f": InteractionMode.FACILITATING,
    "u": InteractionMode.UNDEFINED,
}


class Choosing(State):
    """Waiting for a mode: a press on a sector, a letter, or Enter for the suggested one."""

    name = "choosing"

    def __init__(self, session: Session, idle: State, start: str, end: str, at: Point) -> None:
        """Open the wheel at `at` with the usual mode of the two types lit."""
        super().__init__(session)
        self._idle = idle
        self._start, self._end, self._centre = start, end, at
        provider, consumer = direction(session.scenario[start], session.scenario[end])
        self._usual = default_mode(provider, consumer)
        self._names = (provider.label(), consumer.label())
        self._light(self._usual)

    def move(self, pointer: Pointer) -> State:
        """Light the sector under the pointer."""
        self._light(self._mode_at(pointer) or self._usual)
        return self

    def press(self, pointer: Pointer) -> State:
        """Choose; a press beside the wheel draws nothing."""
        mode = self._mode_at(pointer)
        return self._done(mode) if mode is not None else self._idle

    def key(self, key: str) -> State:
        """Choose by letter, or by Enter what is suggested."""
        if key == "enter":
            return self._done(self._usual)
        return self._done(KEYS[key]) if key in KEYS else self

    def cancel(self) -> State | None:
        """No interaction."""
        return self._idle

    def _light(self, mode: InteractionMode) -> None:
        self.preview = Preview(wheel=Wheel(self._centre, mode, self._usual, self._names))

    def _mode_at(self, pointer: Pointer) -> InteractionMode | None:
        dx = (pointer.point.x - self._centre.x) * pointer.scale
        dy = (pointer.point.y - self._centre.y) * pointer.scale
        if hypot(dx, dy) > RADIUS * 1.15:
            return None
        if hypot(dx, dy) < HUB:
            return self._usual
        return SECTORS[round(atan2(dy, dx) / (pi / 2)) % 4]

    def _done(self, mode: InteractionMode) -> State:
        self.drew = draw(self.session, self._start, self._end, mode)
        self.drew_from = self._start
        return self._idle
