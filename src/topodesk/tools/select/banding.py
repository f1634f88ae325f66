"""A rubber band: selects what lies wholly inside it."""

from __future__ import annotations

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.session.session import Session
from topodesk.tools.pointer import Pointer, Preview
from topodesk.tools.state import State

BANDED = frozenset(
    {"team", "tag", "component", "step", "customer", "interaction", "note", "private_note"}
)


Reach = tuple[str, float, float, float, float]
"""A record, and from where to where its figure reaches."""


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
        self._reach: list[Reach] | None = None

    def move(self, pointer: Pointer) -> State:
        """Select what is inside so far."""
        band = _between(self._start, pointer.point)
        self.preview = Preview(band=band)
        x, y, right, bottom = band.x, band.y, band.right, band.bottom
        inside = [
            record
            for record, near, top, far, foot in self._within_reach()
            if x <= near and y <= top and far <= right and foot <= bottom
        ]
        self.session.selection.set([*self._kept, *inside])
        return self

    def _within_reach(self) -> list[Reach]:
        """All that can be banded, in the order it is painted; looked up once, for it stays."""
        if self._reach is None:
            figures = self.session.drawing.picture.figures.values()
            banded = sorted((f for f in figures if f.role in BANDED), key=lambda f: (f.z, f.key))
            self._reach = [_lean(figure) for figure in banded]
        return self._reach

    def release(self, pointer: Pointer) -> State:
        """Keep what is selected."""
        return self._idle

    def cancel(self) -> State | None:
        """Select again what was selected before."""
        self.session.selection.set(self._before)
        return self._idle


def _between(a: Point, b: Point) -> Rect:
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def _lean(figure: Figure) -> Reach:
    """A hair of stroke aside."""
    area = figure.bounds
    return figure.record, area.x + 3, area.y + 3, area.right - 3, area.bottom - 3
