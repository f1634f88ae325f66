"""Locking what is selected, and letting go of it; tidying the map."""

from __future__ import annotations

from topodesk.edits.locking import LOCKABLE, is_locked, lock
from topodesk.edits.tidying import tidy
from topodesk.session.session import Session
from topodesk.tools.acting import act

TO_UNLOCK = "Locked: Ctrl+Shift+L unlocks it"


def lockable_selected(session: Session) -> list[str]:
    """Everything selected that can be locked."""
    store = session.scenario
    return [id for id in session.selection.ids if isinstance(store.records.get(id), LOCKABLE)]


def all_locked(session: Session) -> bool:
    """Whether everything selected that can be locked is."""
    ids = lockable_selected(session)
    return bool(ids) and all(is_locked(session.scenario, id) for id in ids)


def toggle_lock(session: Session) -> str:
    """Lock everything selected, or unlock it when all of it is locked."""
    ids = lockable_selected(session)
    change = lock(session.scenario, ids, locked=not all_locked(session))
    return act(session, lambda: change) or change.name


def tidy_map(session: Session) -> str:
    """Tidy the map; facts stay as they are."""
    change = tidy(session.scenario)
    if not change:
        return "The map is tidy already"
    return act(session, lambda: change) or change.name
