"""What can be taken hold of on a team besides the team itself: its edges and its connectors.

In a lane the left and right edges stretch over further steps, so connecting starts above and
below; elsewhere every edge connects. A dot outside the edge shows where. What can be taken hold
of on an interaction is tools.ends. What is locked has no handles; keys and menus connect it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.locking import is_locked
from topodesk.tools.drops.ground import blocks_of, platforms
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block
    from topodesk.session.session import Session

EDGE = 6.0
"""How near to an edge a press takes hold of it, in pixels."""
DOT_OUT = 7.0
"""How far outside the edge the connector dot stands, in pixels."""
DOT_REACH = 9.0


class HandleKind(StrEnum):
    """What a handle does."""

    CONNECT = "connect"
    STRETCH_LEFT = "stretch_left"
    STRETCH_RIGHT = "stretch_right"
    PROVIDER_END = "provider_end"
    CONSUMER_END = "consumer_end"


@dataclass(frozen=True, slots=True)
class Handle:
    """One handle of a block, and where it is drawn."""

    kind: HandleKind
    record: str
    at: Point
    block: Block | None = None


def handles_of(session: Session, record: str, pointer: Pointer) -> list[Handle]:
    """The handles of a team or platform, to be drawn and pressed."""
    if is_locked(session.scenario, record):
        return []
    out = pointer.units(DOT_OUT)
    blocks = blocks_of(session.drawing.layout, record)
    found: list[Handle] = []
    for block in blocks:
        if block.stretches:
            middle = block.rect.centre.y
            found.append(_handle(HandleKind.STRETCH_LEFT, block, block.rect.x, middle))
            found.append(_handle(HandleKind.STRETCH_RIGHT, block, block.rect.right, middle))
    rect = blocks[0].rect if blocks else _platform_rect(session, record)
    if rect is None:
        return []
    dots = _dots(rect, out, sides=not (blocks and blocks[0].stretches))
    block_or_none = blocks[0] if blocks else None
    found += [Handle(HandleKind.CONNECT, record, dot, block_or_none) for dot in dots]
    return found


def handle_at(session: Session, pointer: Pointer, hovered: str | None) -> Handle | None:
    """The handle under the pointer: a dot of the team hovered last, or an edge of any block."""
    if hovered and hovered in session.scenario:
        reach = pointer.units(DOT_REACH)
        for handle in handles_of(session, hovered, pointer):
            if handle.kind is HandleKind.CONNECT and _near(handle.at, pointer.point, reach):
                return handle
    figure = _team_under(session, pointer.point)
    if figure is None or is_locked(session.scenario, figure.record):
        return None
    own = blocks_of(session.drawing.layout, figure.record)
    block = next((b for b in own if b.key == figure.key), None)
    return _edge(block, pointer) if block is not None else None


def _team_under(session: Session, point: Point) -> Figure | None:
    """The block of a team under a point, whatever lines and symbols lie over it."""
    near = session.drawing.picture.within(Rect(point.x, point.y, 0, 0).grown(0.5))
    blocks = (figure for figure in reversed(near) if figure.role in ("team", "tag"))
    return next((figure for figure in blocks if figure.hit_by(point)), None)


def _edge(block: Block, pointer: Pointer) -> Handle | None:
    slop, rect, point = pointer.units(EDGE), block.rect, pointer.point
    near_side = min(point.x - rect.x, rect.right - point.x) <= slop
    near_end = min(point.y - rect.y, rect.bottom - point.y) <= slop
    if block.stretches and near_side:
        left = point.x - rect.x < rect.right - point.x
        kind = HandleKind.STRETCH_LEFT if left else HandleKind.STRETCH_RIGHT
        return Handle(kind, block.team, point, block)
    if near_end or near_side:
        return Handle(HandleKind.CONNECT, block.team, point, block)
    return None


def _handle(kind: HandleKind, block: Block, x: float, y: float) -> Handle:
    return Handle(kind, block.team, Point(x, y), block)


def _dots(rect: Rect, out: float, *, sides: bool) -> list[Point]:
    centre = rect.centre
    dots = [Point(centre.x, rect.y - out), Point(centre.x, rect.bottom + out)]
    if sides:
        dots += [Point(rect.x - out, centre.y), Point(rect.right + out, centre.y)]
    return dots


def _platform_rect(session: Session, record: str) -> Rect | None:
    lanes = (p for p in platforms(session.drawing.layout) if p.grouping == record)
    return next((lane.rect for lane in lanes), None)


def _near(a: Point, b: Point, reach: float) -> bool:
    return abs(a.x - b.x) <= reach and abs(a.y - b.y) <= reach
