"""Dragging in the outline: a drop on a line means what the same edit means on the map, one between
two lines puts things in another order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from topodesk.edits.components import give_component, need_component
from topodesk.edits.places import Place, place_teams
from topodesk.model.allowed import may_stand_in
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.outline import BAND, UNOWNED, home
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.reordering import reordered


def can_drop(session: Session, ids: Sequence[str], target: str, row: int = -1) -> bool:
    """Whether dropping these records on `target`, or before the line `row` under it, means
    something."""
    return not session.read_only and _edit(session, ids, target, row) is not None


def drop(session: Session, ids: Sequence[str], target: str, row: int = -1) -> str:
    """Do what the drop means and select what was dropped; a sentence for the status bar."""
    edit = _edit(session, ids, target, row)
    if edit is None:
        return ""
    change = edit()
    refused = act(session, lambda: change)
    if not refused:
        session.selection.set(ids)
    return refused or change.name


def _edit(
    session: Session, ids: Sequence[str], target: str, row: int
) -> Callable[[], Change] | None:
    store = session.scenario
    if row >= 0:
        ordered = reordered(store, ids, target, row)
        if ordered is not None or any(_is_there(store, id, target) for id in ids):
            return ordered
    found = [store.records.get(id) for id in ids]
    teams = [record for record in found if isinstance(record, Team)]
    if teams and len(teams) == len(found):
        return _placing(session, teams, target)
    only = found[0] if len(found) == 1 else None
    if isinstance(only, Component):
        return _handing_over(session, only, target)
    return None


def _is_there(store: Store, id: str, target: str) -> bool:
    """Whether a team stands there already, so that only its order could be another."""
    team = store.get(Team, id)
    return team is not None and home(store, team) == target


def _placing(session: Session, teams: list[Team], target: str) -> Callable[[], Change] | None:
    store = session.scenario
    place = store.records.get(target)
    if isinstance(place, ValueStream):
        places = [Place(team.id, stream=target) for team in teams]
    elif isinstance(place, JourneyStep):
        places = [Place(team.id, stream=place.stream, steps=[target]) for team in teams]
    elif isinstance(place, Grouping):
        places = [Place(team.id, grouping=target) for team in teams]
    elif target == BAND:
        places = [Place(team.id) for team in teams]
    else:
        return None
    allowed = all(may_stand_in(team.type, place) for team in teams)
    return (lambda: place_teams(store, places)) if allowed else None


def _handing_over(
    session: Session, component: Component, target: str
) -> Callable[[], Change] | None:
    store, id = session.scenario, component.id
    place = store.records.get(target)
    if isinstance(place, Team):
        return lambda: give_component(store, id, target)
    if isinstance(place, JourneyStep):
        return lambda: need_component(store, id, target)
    return (lambda: give_component(store, id, None)) if target == UNOWNED else None
