"""Grouping what is selected, and taking groupings away again."""

from __future__ import annotations

from topodesk.edits.groupings import dissolve, group
from topodesk.model.grouping import Grouping
from topodesk.model.ids import new_id
from topodesk.session.session import Session
from topodesk.tools.acting import act


def group_selected(session: Session) -> str:
    """Put the selected teams and groupings into a new platform and select it; why not, if so."""
    store, id = session.scenario, new_id()
    sentence = act(session, lambda: group(store, session.selection.ids, id=id))
    if id in store:
        session.selection.set([id])
    return sentence


def dissolve_selected(session: Session) -> str:
    """Take the selected groupings away; what stood in them is selected."""
    store = session.scenario
    gone = [id for id in session.selection.ids if store.get(Grouping, id) is not None]
    inside = [
        record.id
        for id in gone
        for record in store.pointing_at(id)
        if id in (getattr(record, "grouping", None), getattr(record, "parent", None))
    ]
    change = dissolve(store, gone)
    sentence = act(session, lambda: change)
    if not sentence:
        session.selection.set(id for id in inside if id in store)
    return sentence or change.name
