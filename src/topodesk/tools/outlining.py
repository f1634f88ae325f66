"""Dragging in the outline: a drop on a line means what the same edit means on the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from topodesk.edits.components import give_component, need_component
from topodesk.edits.places import Place, place_teams
from topodesk.model.allowed import may_stand_in
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.outline import BAND, UNOWNED
from topodesk.session.session import Session
from topodesk.tools.acting import act


def can_drop(session: Session, ids: Sequence[str], target: str) -> bool:
    """Whether dropping these records on `target` means something."""
    return not session.read_only and _edit(session, ids, target) is not None


def drop(session: Session, ids: Sequence[str], target: str) -> str:
    """Do what the drop means and select what was dropped; a sentence for the status bar."""
    edit = _edit(session, ids, target)
    if edit is None:
        return ""
    change = edit()
    refused = act(session, lambda: change)
    if not refused:
        session.selection.set(ids)
    return refused or change.name


def _edit(session: Session, ids: Sequence[str], target: str) -> Callable[[], Change] | None:
    store = session.scenario
    found = [store.records.get(id) for id in ids]
    teams = [record for record in found if isinstance(record, Team)]
    if teams and len(teams) == len(found):
        return _placing(session, teams, target)
    only = found[0] if len(found) == 1 else None
    if isinstance(only, Component):
        return _handing_over(session, only, target)
    return None


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
