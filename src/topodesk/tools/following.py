"""What comes next when something new has its name: drawing goes on from the keyboard."""

from __future__ import annotations

from topodesk.edits.components import add_component
from topodesk.edits.ordering import steps_in_order
from topodesk.edits.places import TAKES_STEPS
from topodesk.edits.steps import add_step
from topodesk.edits.teams import add_team
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.ids import new_id
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType


def following(store: Scenario, id: str) -> tuple[Change, str] | None:
    """The edit that adds what comes after the record `id`, and the id of what it adds.

    After a stream its first step, after a step the next one, after a team one for the next step
    without a team, after a platform its first team. None where nothing obvious follows.
    """
    record, next_id = store.records.get(id), new_id()
    change: Change | None = None
    if isinstance(record, ValueStream) and not steps_in_order(store, id):
        change = add_step(store, id, id=next_id)
    elif isinstance(record, JourneyStep):
        place = [step.id for step in steps_in_order(store, record.stream)].index(id) + 1
        change = add_step(store, record.stream, index=place, id=next_id)
    elif isinstance(record, Grouping) and _is_empty_platform(store, record):
        change = add_team(store, TeamType.PLATFORM, grouping=id, id=next_id)
    elif isinstance(record, Team):
        change = _next_team(store, record, next_id)
    elif isinstance(record, Component):
        change = _next_component(store, record, next_id)
    return (change, next_id) if change is not None else None


def _is_empty_platform(store: Scenario, grouping: Grouping) -> bool:
    inside = (*store.referrers(grouping.id, Team), *store.referrers(grouping.id, Grouping))
    return grouping.kind is GroupingKind.PLATFORM and not inside


def _next_team(store: Scenario, team: Team, id: str) -> Change | None:
    """One of the same type in the same place; in a journey, for a step nobody answers for."""
    steps = steps_in_order(store, team.value_stream) if team.value_stream else []
    if not steps or team.type not in TAKES_STEPS:
        return add_team(store, team.type, stream=team.value_stream, grouping=team.grouping, id=id)
    own = [n for n, step in enumerate(steps) if team.id in step.responsible_teams]
    behind = own[-1] + 1 if own else 0
    free = [step.id for step in steps[behind:] + steps[:behind] if not step.responsible_teams]
    if not free:
        return None
    return add_team(store, team.type, stream=team.value_stream, steps=free[:1], id=id)


def _next_component(store: Scenario, component: Component, id: str) -> Change:
    needing = [s.id for s in store.referrers(component.id, JourneyStep)]
    owner = component.owner_teams[0] if component.owner_teams else None
    step = needing[0] if needing and owner is None else None
    return add_component(store, owner=owner, step=step, id=id)
