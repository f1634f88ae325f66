"""A rubber band: selects what lies wholly inside it."""

from __future__ import annotations

from topodesk.drawing.shapes import Point, Rect
from topodesk.session.session import Session
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State

BANDED = frozenset(
    {"team", "tag", "component", "step", "customer", "interaction", "note", "private_note"}
)


class Banding(State):
    """Drawing the band; with `keep`, what was selected before stays selected."""

    name = "select.banding"

    def __init__(self, session: Session, idle: State, pointer: Pointer, *, keep: bool) -> None:
        """Start at the pointer."""
        super().__init__(session)
        self._idle = idle
        self._start = pointer.point
        self._before = session.selection.ids
        self._kept = self._before if keep else ()

    def move(self, pointer: Pointer) -> State:
        """Select what is inside so far."""
        band = _between(self._start, pointer.point)
        self.preview = Preview(band=band)
        inside = [
            figure.record
            for figure in self.session.drawing.picture.within(band)
            if figure.role in BANDED and _holds(band, figure.bounds)
        ]
        self.session.selection.set([*self._kept, *inside])
        return self

    def release(self, pointer: Pointer) -> State:
        """Keep what is selected."""
        return self._idle

    def cancel(self) -> State | None:
        """Select again what was selected before."""
        self.session.selection.set(self._before)
        return self._idle


def _between(a: Point, b: Point) -> Rect:
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def _holds(outer: Rect, inner: Rect) -> bool:
    """Whether `inner` lies inside, a hair of stroke aside."""
    lean = inner.grown(-3)
    return (
        outer.x <= lean.x
        and outer.y <= lean.y
        and lean.right <= outer.right
        and lean.bottom <= outer.bottom
    )
