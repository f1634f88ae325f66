"""How an empty scenario can begin: with a copy of what is known of today."""

from __future__ import annotations

from topodesk.edits.scenarios import fill_scenario
from topodesk.model.scenario import Scenario
from topodesk.session.about import ON_THE_MAP
from topodesk.session.session import Session
from topodesk.tools.acting import act


def beginning_of(session: Session) -> Scenario | None:
    """The scenario of today, if there is something on its map and nothing on the one shown."""
    if session.read_only or _is_drawn(session.scenario):
        return None
    todays = (s for s in session.design.scenarios if s.is_today)
    return next((s for s in todays if _is_drawn(s)), None)


def begin_with_today(session: Session) -> str:
    """Bring a copy of today into the empty scenario that is shown."""
    source = beginning_of(session)
    if source is None:
        return "Only an empty scenario can begin with a copy of today"
    change = fill_scenario(session.scenario, source)
    return act(session, lambda: change) or change.name


def _is_drawn(scenario: Scenario) -> bool:
    return any(isinstance(record, ON_THE_MAP) for record in scenario)
