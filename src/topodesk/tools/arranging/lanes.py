"""Moving teams about their lane without dragging: a column on, a row up or down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from topodesk.edits.ordering import steps_in_order
from topodesk.edits.places import TAKES_STEPS, Place, place_teams
from topodesk.edits.steps import steps_of
from topodesk.model.change import NOTHING, Change
from topodesk.model.team import Team
from topodesk.tools.drops.rows import next_row

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block, Lane
    from topodesk.session.session import Session


def shifted(session: Session, ids: Sequence[str], by: int) -> Change | None:
    """Every team one column to the right (`by` 1) or left (-1), with all its steps; nothing when
    one cannot go any further, None when one has no steps to shift."""
    store = session.scenario
    places: list[Place] = []
    for id in ids:
        team, block = store.get(Team, id), _first_block(session, id)
        if team is None or block is None or team.type not in TAKES_STEPS:
            return None
        lane, _ = block
        steps = [step.id for step in steps_in_order(store, lane.stream)]
        own = [step.id for step in steps_of(store, id) if step.stream == lane.stream]
        there = [steps.index(step) + by for step in own]
        if min(there) < 0 or max(there) >= len(steps):
            return NOTHING
        taken = [steps[number] for number in there]
        places.append(_as_it_is(team, steps=taken, leaving=own))
    return place_teams(store, places)


def in_another_row(session: Session, ids: Sequence[str], by: int) -> Change | None:
    """One team a row down (`by` 1) or up (-1); nothing when there is no other row, None when it
    is not one team in a lane."""
    team = session.scenario.get(Team, ids[0]) if len(ids) == 1 else None
    found = _first_block(session, team.id) if team else None
    if team is None or found is None:
        return None
    row = next_row(*found, by)
    return place_teams(session.scenario, [_as_it_is(team, order=row.order)]) if row else NOTHING


def _as_it_is(
    team: Team,
    *,
    steps: Sequence[str] = (),
    leaving: Sequence[str] = (),
    order: Sequence[str] = (),
) -> Place:
    """The place a team of a lane has, with what is to be different."""
    return Place(
        team.id,
        stream=team.value_stream,
        grouping=team.grouping,
        steps=steps,
        leaving=leaving,
        order=order,
    )


def _first_block(session: Session, team: str) -> tuple[Lane, Block] | None:
    """The lane a team stands in with steps, and its first block there."""
    for lane in session.drawing.layout.lanes:
        for block in lane.blocks:
            if block.team == team and block.first and block.steps:
                return lane, block
    return None
