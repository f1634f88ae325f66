"""What dropping a platform means: beside others, or inside one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.groupings import add_grouping, nest_grouping
from topodesk.model.change import NOTHING
from topodesk.model.grouping import Grouping
from topodesk.model.ids import new_id
from topodesk.tools.drops.drop import Drop

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Layout, PlatformLane
    from topodesk.session.session import Session

RIM = 14.0
"""How near to a platform's upper or lower edge a drop still means beside it, in map units."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a platform: inside `parent`, or below the lanes; at `index` among `siblings`."""

    parent: PlatformLane | None
    siblings: Sequence[PlatformLane]
    index: int

    @property
    def mark(self) -> Rect | None:
        """Where it would be inserted."""
        if not self.siblings:
            return None
        last = self.index >= len(self.siblings)
        rect = self.siblings[-1 if last else self.index].rect
        return Rect(rect.x, rect.bottom + 5 if last else rect.y - 7, rect.w, 2)


def drop_new_platform(session: Session, point: Point) -> Drop:
    """What dropping a new platform at `point` means."""
    spot = _spot(session.drawing.layout, point)
    id = new_id()
    parent = spot.parent.grouping if spot.parent else None
    within = f"part of {_named(session, parent)}" if parent else "below the value streams"
    return Drop(
        f"A platform, {within}",
        lambda: add_grouping(session.scenario, parent=parent, index=spot.index, id=id),
        ghost=Rect(point.x - 120, point.y - 24, 240, 48),
        lit=(spot.parent.rect,) if spot.parent else (),
        mark=spot.mark,
        adds=id,
    )


def drop_grouping(session: Session, grouping: Grouping, point: Point) -> Drop:
    """What letting go of a platform at `point` means."""
    store, layout = session.scenario, session.drawing.layout
    own = next((p for p in _all(layout.platforms) if p.grouping == grouping.id), None)
    inside = next((p for p in own.inner if p.rect.contains(point)), None) if own else None
    if inside is not None:
        return Drop(
            f"{_named(session, grouping.id)} cannot stand inside itself", lit=(inside.rect,)
        )
    spot = _spot(layout, point, besides=grouping.id)
    parent = spot.parent.grouping if spot.parent else None
    before = _spot_of(layout, grouping)
    if parent == grouping.parent and spot.index == before:
        return Drop("Stays where it is", lambda: NOTHING)
    return Drop(
        _says(session, grouping, spot),
        lambda: nest_grouping(store, grouping, parent, spot.index),
        lit=(spot.parent.rect,) if spot.parent else (),
        mark=spot.mark,
    )


def _says(session: Session, grouping: Grouping, spot: Spot) -> str:
    where = _beside(session, spot)
    if spot.parent is not None:
        return f"Part of {_named(session, spot.parent.grouping)}" + (f", {where}" if where else "")
    if grouping.parent is not None:
        return "Stands alone" + (f", {where}" if where else "")
    return f"Moves {where}" if where else "Stays where it is"


def _beside(session: Session, spot: Spot) -> str:
    """Between which of its siblings."""
    around = spot.siblings[max(spot.index - 1, 0) : spot.index + 1]
    names = [_named(session, lane.grouping) for lane in around]
    if not names:
        return ""
    if spot.index == 0:
        return f"before {names[0]}"
    return f"after {names[0]}" if len(names) == 1 else f"between {names[0]} and {names[1]}"


def _spot(layout: Layout, point: Point, besides: str = "") -> Spot:
    """The place at a point: inside the innermost platform there, unless near its edges."""
    parent, siblings = None, _without(layout.platforms, besides)
    while (inner := next((p for p in siblings if _inside(p).contains(point)), None)) is not None:
        parent, siblings = inner, _without(inner.inner, besides)
    index = sum(1 for lane in siblings if lane.rect.centre.y < point.y)
    return Spot(parent, siblings, index)


def _spot_of(layout: Layout, grouping: Grouping) -> int:
    """Where a grouping stands among its siblings."""
    around = next((p for p in _all(layout.platforms) if p.grouping == grouping.parent), None)
    siblings = around.inner if around else layout.platforms
    return next((i for i, lane in enumerate(siblings) if lane.grouping == grouping.id), -1)


def _inside(lane: PlatformLane) -> Rect:
    rim = min(RIM, lane.rect.h / 4)
    return Rect(lane.rect.x, lane.rect.y + rim, lane.rect.w, lane.rect.h - 2 * rim)


def _without(lanes: Sequence[PlatformLane], id: str) -> list[PlatformLane]:
    return [lane for lane in lanes if lane.grouping != id]


def _all(lanes: Sequence[PlatformLane]) -> Iterator[PlatformLane]:
    for lane in lanes:
        yield lane
        yield from _all(lane.inner)


def _named(session: Session, id: str) -> str:
    return f"“{session.scenario[id].label()}”"
