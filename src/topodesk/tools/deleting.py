"""Deleting what is selected, without losing the notes that were stuck on it."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.locking import unlocked
from topodesk.edits.notes import left_behind
from topodesk.edits.removing import remove
from topodesk.model.note import Note
from topodesk.model.scenario import Refused
from topodesk.session.session import Session
from topodesk.tools.arranging.locks import TO_UNLOCK
from topodesk.tools.notes import paper_of, spot_at


def delete(session: Session, ids: Iterable[str], verb: str = "Delete") -> str:
    """Delete records with what means nothing without them, as one step called `verb` what. A note
    that was stuck on one of them stays where it was on the map, and what is locked stays. Says
    what was done, or why it cannot be."""
    store = session.scenario
    loose = unlocked(store, ids)
    if not loose:
        return TO_UNLOCK
    change = remove(store, loose)
    change = change.named(change.name.replace("Delete", verb, 1))
    left = [old.id for old, new in change.within(store.id) if isinstance(old, Note) and new]
    papers = {id: paper for id in left if (paper := paper_of(session, id)) is not None}
    try:
        if not papers:
            session.commit(change)
            return change.name
        gesture = session.gesture()
        gesture.show(lambda: change)
        spots = {id: spot_at(session, paper) for id, paper in papers.items()}
        settled = left_behind(change, store, spots)
        gesture.show(lambda: settled)
        gesture.commit()
    except Refused as refusal:
        return str(refusal)
    return change.name
