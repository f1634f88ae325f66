"""What can be done with the teams of the tray, and the sentence that says what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from topodesk.edits.fields import rename
from topodesk.edits.naming import LONGEST_IN_MENU, quoted
from topodesk.edits.places import Place
from topodesk.edits.roster import (
    as_elsewhere,
    forget_listed,
    list_teams,
    place_listed,
    retype_listed,
    team_of,
)
from topodesk.model.change import Change
from topodesk.model.roster import ListedTeam
from topodesk.model.team import TeamType
from topodesk.session.session import Session
from topodesk.storage.errors import DesignError
from topodesk.storage.team_list import teams_in
from topodesk.tools.acting import act


def list_from(session: Session, text: str) -> str:
    """List the teams a text names."""
    try:
        named = teams_in(text)
    except DesignError as error:
        return str(error)
    if not named:
        return "There are no names in this"
    change = list_teams(session.design, session.scenario, named)
    refusal = act(session, lambda: change)
    return refusal or _listed(list(change.edits.values()), len(named))


def place_off_streams(session: Session, id: str) -> str:
    """Place a listed team that is not on the map yet on no stream."""
    store, listed = session.scenario, session.design.shared.get(ListedTeam, id)
    if listed is None or id in store:
        return ""
    listed = as_elsewhere(session.design, listed)
    refusal = act(session, lambda: place_listed(store, listed, Place(id)))
    if not refusal:
        session.selection.set([id])
    return refusal or f"The {quoted(team_of(listed))} stands on no stream yet"


def rename_listed(session: Session, id: str, name: str) -> str:
    """Give a listed team another name."""
    shared = session.design.shared
    if not name.strip() or id not in shared or name == shared[id].label():
        return ""
    return act(session, lambda: rename(shared, id, name))


def forget(session: Session, ids: Sequence[str]) -> str:
    """Take teams off the list."""
    return _done(session, lambda: forget_listed(session.design.shared, ids))


def set_type(session: Session, ids: Sequence[str], type: TeamType) -> str:
    """Give listed teams another type."""
    return _done(session, lambda: retype_listed(session.design.shared, ids, type))


def _done(session: Session, edit: Callable[[], Change]) -> str:
    change = edit()
    return act(session, lambda: change) or (change.name if change else "")


def _listed(edits: Sequence[tuple[object, object]], named: int) -> str:
    new = [team for _, team in edits if isinstance(team, ListedTeam)]
    known = named - len(new)
    if not new:
        return "It was there already" if known == 1 else f"All {known} were there already"
    name = " ".join(new[0].name[:200].split())
    short = name if len(name) <= LONGEST_IN_MENU else name[: LONGEST_IN_MENU - 1] + "…"
    first = f"“{short}” listed" if len(new) == 1 else f"{len(new):,} teams listed"
    if not known:
        return first
    return f"{first}, {known:,} {'was' if known == 1 else 'were'} there already"
