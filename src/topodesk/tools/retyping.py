"""Giving the selected teams another type."""

from __future__ import annotations

from topodesk.edits.locking import unlocked
from topodesk.edits.teams import retype
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.acting import act


def retype_selected(session: Session, type: str) -> str:
    """Have the selected teams be of that type; those that are locked stay as they are."""
    store = session.scenario
    teams = [id for id in session.selection.ids if store.get(Team, id) is not None]
    loose = unlocked(store, teams)
    refusal = act(session, lambda: retype(store, loose, TeamType(type)))
    locked = len(teams) - len(loose)
    if refusal or not locked:
        return refusal
    return "It is locked" if len(teams) == 1 else f"{locked} of them are locked and stay"
