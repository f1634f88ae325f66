"""Notes on the map: where each one stands, and its figure. They stand on what is drawn already and
move nothing out of their way."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from topodesk.drawing.easel import NOTE, Easel
from topodesk.drawing.notation.note import WIDE, note_caption, note_shapes, note_size
from topodesk.drawing.picture import Figure, Picture, box_bounds
from topodesk.drawing.shapes import Point, Rect
from topodesk.model.component import Component
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team

_BODIES = ("team", "lane", "grouping", "step", "customer", "component", "interaction")
"""Roles of what a note can be stuck on, what stands for a record best first."""
_ALONE = frozenset({"team", "lane", "grouping", "step"})
"""Those of which a record has one figure at most."""
_HANGING = Point(-26.0, -10.0)
"""From the lower right corner of what it is stuck on to a note nobody has moved."""
_CASCADE = 14.0
_ABOVE = 34.0
"""Between the map and a free note nobody has moved."""
_FARTHEST = 8000.0
"""Nothing is drawn further than this from what it belongs to, whatever a file says."""


@dataclass(frozen=True, slots=True)
class Hold:
    """What a note is stuck on, as drawn: the point its place is measured from, and the area."""

    corner: Point
    area: Rect
    figure: Figure
    lane: str = ""
    """The lane or platform it is, in which notes lie rather than hang from it."""

    @property
    def wide(self) -> bool:
        """Whether notes lie within it."""
        return bool(self.lane)


def hold_of(store: Store, picture: Picture, id: str | None) -> Hold | None:
    """How a record is drawn, or what it belongs to when it has no figure of its own."""
    waiting: list[str | None] = [id]
    seen: set[str | None] = {None}
    while waiting:
        id = waiting.pop(0)
        if id is None or id in seen:
            continue
        seen.add(id)
        figures = [f for f in picture.of(id) if f.role in _BODIES]
        if figures:
            return _held_by(min(figures, key=lambda f: (_BODIES.index(f.role), f.key)))
        waiting += _belongs_to(store, store.records.get(id))
    return None


def hanging(area: Rect, number: int = 0) -> Point:
    """Where a note begins that is stuck on what covers `area`, beside `number` others."""
    shift = _CASCADE * number
    return Point(area.right + _HANGING.x + shift, area.bottom + _HANGING.y + shift)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A note as it was drawn, and what it was drawn from."""

    note: Note
    placement: Placement | None
    holder: Figure
    figure: Figure

    def still(
        self,
        note: Note,
        placement: Placement | None,
        picture: Picture,
        folded: Collection[str],
    ) -> bool:
        """Whether it would be drawn just so again."""
        return (
            self.note is note
            and self.placement is placement
            and self.holder.role in _ALONE
            and picture.figures.get(self.holder.key) is self.holder
            and self.holder.record not in folded
        )


class Notes:
    """The figures of all notes of a scenario."""

    def __init__(self, store: Store) -> None:
        """None is drawn yet."""
        self._store = store
        self._sizes: dict[str, tuple[Note, float, tuple[float, float]]] = {}
        self._kept: dict[str, _Kept] = {}

    def figures(
        self, picture: Picture, band: Rect, folded: Collection[str], easel: Easel
    ) -> Iterator[Figure]:
        """A figure for each note, on a picture of everything else. Those in lanes of `folded`
        streams are folded away."""
        waiting = 0.0
        sizes, self._sizes = self._sizes, {}
        before, self._kept = self._kept, {}
        for note in sorted(self._store.of(Note), key=lambda note: note.id):
            placement = _placement(self._store, note)
            paper = Rect(0, 0, *self._size(note, placement, sizes))
            known = before.get(note.id)
            if known is not None and known.still(note, placement, picture, folded):
                self._kept[note.id] = known
                yield known.figure
                continue
            hold = hold_of(self._store, picture, note.on)
            if hold is not None and hold.lane in folded:
                continue
            if placement is None and hold is None:
                at = Point(waiting, -paper.h - _ABOVE)
                waiting += paper.w + _CASCADE
            else:
                at = _corner(placement, hold, band)
            figure = _figure(note, paper, at, hold, easel)
            if hold is not None and hold.figure.record == note.on:
                self._kept[note.id] = _Kept(note, placement, hold.figure, figure)
            yield figure

    def _size(
        self,
        note: Note,
        placement: Placement | None,
        before: dict[str, tuple[Note, float, tuple[float, float]]],
    ) -> tuple[float, float]:
        width = float(placement.w) if placement is not None and placement.w else WIDE
        known = before.get(note.id)
        if known is None or known[0] is not note or known[1] != width:
            known = (note, width, note_size(note, width))
        self._sizes[note.id] = known
        return known[2]


def _figure(note: Note, paper: Rect, at: Point, hold: Hold | None, easel: Easel) -> Figure:
    area = hold.area.moved(-at.x, -at.y) if hold is not None and not hold.wide else None
    clear = area if area is not None and not area.meets(paper) else None
    return easel.figure(
        f"note:{note.id}",
        note.id,
        "private_note" if note.private else "note",
        NOTE,
        at,
        (note, paper, clear),
        lambda: note_shapes(note, paper, clear),
        lambda: (paper,),
        lambda: note_caption(note, paper),
    )


def _corner(placement: Placement | None, hold: Hold | None, band: Rect) -> Point:
    x, y = (_near(placement.x), _near(placement.y)) if placement is not None else (None, None)
    if hold is not None:
        if x is None or y is None:
            return hanging(hold.area)
        return Point(hold.corner.x + x, hold.corner.y + y)
    x, y = x or 0.0, y if y is not None else -_ABOVE
    from_top = placement is not None and placement.from_top
    return Point(x, y if y < 0 or from_top else band.y + y)


def _near(place: float | None) -> float | None:
    return None if place is None else min(max(place, -_FARTHEST), _FARTHEST)


def _placement(store: Store, note: Note) -> Placement | None:
    found = [p for p in store.referrers(note.id, Placement) if p.of == note.id]
    return min(found, key=lambda p: p.id, default=None)


def _held_by(figure: Figure) -> Hold:
    whole = box_bounds(figure.shapes[:1]) if figure.role == "team" else figure.size
    area = figure.hit[0] if figure.hit else whole
    at = figure.origin
    lane = figure.record if figure.role in ("lane", "grouping") else ""
    return Hold(at, area.moved(at.x, at.y), figure, lane)


def _belongs_to(store: Store, record: Record | None) -> list[str | None]:
    """What a record that is not drawn itself is a part of."""
    if isinstance(record, Component):
        steps = store.referrers(record.id, JourneyStep)
        return [*record.owner_teams, *sorted(step.id for step in steps)]
    if isinstance(record, Team):
        found = store.referrers(record.id, JourneyStep)
        streams = sorted(step.stream for step in found if record.id in step.responsible_teams)
        return [record.value_stream, *streams, record.grouping]
    if isinstance(record, JourneyStep):
        return [record.stream]
    return [*sorted(s.id for s in store.referrers(record.id, ValueStream))] if record else []
