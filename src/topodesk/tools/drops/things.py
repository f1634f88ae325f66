"""What dropping anything but a team means: streams, steps, customers, platforms, components."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.components import add_component, give_component, need_component
from topodesk.edits.steps import add_step, move_step
from topodesk.edits.streams import add_customer, add_stream, move_stream
from topodesk.model.component import Component
from topodesk.model.ids import new_id
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.ground import ground
from topodesk.tools.drops.library import drop_known
from topodesk.tools.drops.paper import Sheet
from topodesk.tools.drops.platforms import drop_new_platform
from topodesk.tools.drops.teams import drop_listed, drop_new
from topodesk.tools.notes import drop_new_note
from topodesk.tools.pointer import Pointer
from topodesk.tools.things import FromLibrary, FromTray, Single, Thing

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Lane
    from topodesk.session.session import Session

LANE = (830.0, 120.0)
CHIP = (110.0, 22.0)


def drop_thing(
    session: Session, thing: Single, pointer: Pointer, sheet: Sheet | None = None
) -> Drop:
    """What dropping something from the palette or the tray at the pointer means; `sheet` is the
    band, if it is known already."""
    if isinstance(thing, FromTray):
        listed = session.design.shared.get(ListedTeam, thing.id)
        if listed is None:
            return Drop("It is not listed any more")
        return drop_listed(session, listed, pointer, sheet)
    if isinstance(thing, FromLibrary):
        holding = holder(session, pointer.point)
        return drop_known(session, thing.id, holding, _chip(pointer.point))
    if thing.team_type is not None:
        return drop_new(session, thing.team_type, pointer, sheet)
    drops = {
        Thing.VALUE_STREAM: _new_stream,
        Thing.JOURNEY_STEP: _new_step,
        Thing.CUSTOMER: _new_customer,
        Thing.PLATFORM_GROUPING: drop_new_platform,
        Thing.COMPONENT: _new_component,
        Thing.NOTE: drop_new_note,
    }
    return drops[thing](session, pointer.point)


def drop_stream(session: Session, stream: ValueStream, point: Point) -> Drop:
    """What letting go of a lane at `point` means."""
    others = [lane for lane in session.drawing.layout.lanes if lane.stream != stream.id]
    index = sum(1 for lane in others if lane.rect.centre.y < point.y)
    return Drop(
        _between(session, [lane.stream for lane in others], index),
        lambda: move_stream(session.scenario, stream, index),
        mark=lane_mark(session, others, index),
    )


def drop_step(session: Session, step: JourneyStep, point: Point) -> Drop:
    """What letting go of a journey step at `point` means: another place in its own journey."""
    lane = next((x for x in session.drawing.layout.lanes if x.stream == step.stream), None)
    if lane is None or not lane.rect.grown(60).contains(point):
        return Drop("A step moves within its own journey")
    others = [column for column in lane.columns if column.step != step.id]
    index = sum(1 for column in others if (column.x0 + column.x1) / 2 < point.x)
    edges = [column.x0 for column in others] + [others[-1].x1 if others else lane.head.right]
    return Drop(
        _between(session, [column.step for column in others], index),
        lambda: move_step(session.scenario, step, index),
        lit=(lane.rect,),
        mark=_upright(lane, edges[index]),
    )


def drop_component(session: Session, component: Component, point: Point, held_by: str) -> Drop:
    """What letting go of a component means; `held_by` is the team or step it was dragged from."""
    store = session.scenario
    team, step = holder(session, point)
    ghost = _chip(point)
    if team is not None:
        edit = partial(give_component, store, component.id, team)
        return Drop(f"Owned by “{store[team].label()}”", edit, ghost, _outline(session, team))
    if step is not None:
        before = held_by if store.get(JourneyStep, held_by) else None
        edit = partial(need_component, store, component.id, step, instead_of=before)
        return Drop(f"Needed by “{store[step].label()}”", edit, ghost, _outline(session, step))
    edit = partial(give_component, store, component.id, None)
    return Drop("Owned by nobody", edit, ghost)


def _new_stream(session: Session, point: Point) -> Drop:
    lanes = session.drawing.layout.lanes
    index = sum(1 for lane in lanes if lane.rect.centre.y < point.y)
    id = new_id()
    names = [lane.stream for lane in lanes]
    says = (
        "A new value stream"
        if not lanes
        else "A value stream " + where_among(session, names, index)
    )
    return Drop(
        says,
        lambda: add_stream(session.scenario, index=index, id=id),
        ghost=Rect(point.x - 120, point.y - 24, 240, 48),
        mark=lane_mark(session, lanes, index),
        adds=id,
    )


def _new_step(session: Session, point: Point) -> Drop:
    lane = session.drawing.layout.lane_at(point)
    if lane is None:
        return Drop("A journey step belongs on a value stream", ghost=_chip(point))
    if lane.folded:
        name = session.scenario[lane.stream].label()
        return Drop(f"Unfold “{name}” to put a step on it", ghost=_chip(point), lit=(lane.rect,))
    index = sum(1 for column in lane.columns if (column.x0 + column.x1) / 2 < point.x)
    edges = [c.x0 for c in lane.columns] + ([lane.columns[-1].x1] if lane.columns else [])
    id = new_id()
    steps = [column.step for column in lane.columns]
    where = where_among(session, steps, index) if steps else "as the first"
    return Drop(
        f"A step of “{session.scenario[lane.stream].label()}”, {where}",
        lambda: add_step(session.scenario, lane.stream, index=index, id=id),
        ghost=_chip(point),
        lit=(lane.rect,),
        mark=_upright(lane, edges[index]) if edges else None,
        adds=id,
    )


def _new_customer(session: Session, point: Point) -> Drop:
    lane = session.drawing.layout.lane_at(point)
    if lane is None:
        return Drop("A customer stands at the end of a value stream", ghost=_chip(point))
    store, id = session.scenario, new_id()
    stream = store.get(ValueStream, lane.stream)
    had = store[stream.customer].label() if stream and stream.customer else ""
    says = f"Customer of “{store[lane.stream].label()}”" + (f" instead of “{had}”" if had else "")
    return Drop(
        says,
        lambda: add_customer(store, lane.stream, id=id),
        ghost=lane.customer,
        lit=(lane.rect,),
        adds=id,
    )


def _new_component(session: Session, point: Point) -> Drop:
    store, id = session.scenario, new_id()
    team, step = holder(session, point)
    ghost = _chip(point)
    if team is not None:
        edit = partial(add_component, store, owner=team, id=id)
        lit = _outline(session, team)
        return Drop(f"Owned by “{store[team].label()}”", edit, ghost, lit, adds=id)
    if step is not None:
        edit = partial(add_component, store, step=step, id=id)
        lit = _outline(session, step)
        return Drop(f"Needed by “{store[step].label()}”", edit, ghost, lit, adds=id)
    return Drop("Owned by nobody yet", lambda: add_component(store, id=id), ghost, adds=id)


def holder(session: Session, point: Point) -> tuple[str | None, str | None]:
    """(team, step) that would hold a component dropped at `point`: at most one of them."""
    layout = session.drawing.layout
    block = next((b for b in layout.blocks() if b.rect.contains(point)), None)
    if block is not None:
        return block.team, None
    column = ground(layout, point).column
    return None, column.step if column else None


def _outline(session: Session, id: str) -> tuple[Rect, ...]:
    return tuple(figure.bounds for figure in session.drawing.picture.of(id)[:1])


def _chip(point: Point) -> Rect:
    return Rect(point.x - CHIP[0] / 2, point.y - CHIP[1] / 2, *CHIP)


def _upright(lane: Lane, x: float) -> Rect:
    return Rect(x - 11, lane.columns[0].rect.y - 4, 2, lane.columns[0].rect.h + 8)


def lane_mark(session: Session, lanes: tuple[Lane, ...] | list[Lane], index: int) -> Rect | None:
    """Where a lane would be put in among others."""
    if not lanes:
        return None
    rect = lanes[min(index, len(lanes) - 1)].rect
    y = rect.y - 9 if index < len(lanes) else rect.bottom + 7
    return Rect(rect.x, y, rect.w, 2)


def _between(session: Session, ids: list[str], index: int) -> str:
    return "Moves " + where_among(session, ids, index) if ids else "Stays where it is"


def where_among(session: Session, ids: list[str], index: int) -> str:
    """Between which of `ids` the place `index` is, in words."""
    names = [f"“{session.scenario[id].label()}”" for id in ids[max(index - 1, 0) : index + 1]]
    if index == 0:
        return f"before {names[0]}"
    if index >= len(ids):
        return f"after {names[-1]}"
    return f"between {names[0]} and {names[1]}"
