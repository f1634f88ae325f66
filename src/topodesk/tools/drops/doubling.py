"""What a double click on open ground adds."""

from __future__ import annotations

from topodesk.drawing.shapes import Point
from topodesk.session.session import Session
from topodesk.tools.drops.ground import ground
from topodesk.tools.things import Thing

BELOW_CHEVRONS = 8.0


def thing_for(session: Session, point: Point) -> Thing | None:
    """A team in a lane or platform, a step behind the last one, a customer where one is missing,
    a team without a type in the band, a value stream elsewhere; None on the head of a lane."""
    layout = session.drawing.layout
    under = ground(layout, point)
    if under.lane is not None:
        lane = under.lane
        if lane.head.contains(point):
            return None
        if lane.customer.contains(point):
            return Thing.CUSTOMER
        if lane.folded:
            return Thing.STREAM_ALIGNED
        if not lane.columns:
            return Thing.JOURNEY_STEP if point.y < lane.rect.centre.y else Thing.STREAM_ALIGNED
        chevron = lane.columns[-1].rect
        beside = point.x > lane.columns[-1].x1 and point.y < chevron.bottom + BELOW_CHEVRONS
        return Thing.JOURNEY_STEP if beside else Thing.STREAM_ALIGNED
    if under.platform is not None:
        return None if under.platform.head.contains(point) else Thing.PLATFORM
    return Thing.UNDEFINED if layout.band.rect.contains(point) else Thing.VALUE_STREAM
