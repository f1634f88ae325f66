"""The small triangles at the heads of lanes: where they are, and which one is under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Lane
    from topodesk.session.session import Session
    from topodesk.tools.pointer import Pointer

RIGHT, DOWN = 8.0, 20.5
"""From the top left corner of a lane to the middle of its triangle."""
REACH = 8.0
"""How far from that middle a press means it, in map units."""
LEAST = 10.0
"""The same in pixels, where the map is seen from afar."""
SMALLEST = 0.2
"""Pixels per map unit below which there are no triangles: they would cover names."""


def middle_of(lane: Lane) -> Point:
    """The middle of a lane's triangle."""
    return Point(lane.rect.x + RIGHT, lane.rect.y + DOWN)


def fold_at(session: Session, pointer: Pointer) -> str | None:
    """The stream whose triangle is under the pointer."""
    if pointer.scale < SMALLEST:
        return None
    reach = max(REACH, pointer.units(LEAST))
    for lane in session.drawing.layout.lanes:
        at = middle_of(lane)
        if abs(at.x - pointer.point.x) <= reach and abs(at.y - pointer.point.y) <= reach:
            return lane.stream
    return None
