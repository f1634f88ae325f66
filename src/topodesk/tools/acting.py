"""Doing what a drop means, through the session, so that a refusal becomes a sentence."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.edits.interactions import connect, connect_new
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.interaction import InteractionMode
from topodesk.model.scenario import Refused
from topodesk.session.session import Session


def act(session: Session, edit: Callable[[], Change]) -> str:
    """Commit what `edit` makes. "" when done, else the sentence that says why not."""
    try:
        session.commit(edit())
    except Refused as refusal:
        return str(refusal)
    return ""


def draw(session: Session, start: str, end: str, mode: InteractionMode) -> str:
    """Connect two parties and select the interaction; its id, so that its purpose can be said at
    once, "" when it was refused."""
    store, id = session.scenario, new_id()
    if act(session, lambda: connect(store, start, end, mode=mode, id=id)):
        return ""
    session.selection.set([id])
    return id


def draw_new(session: Session, start: str, name: str, mode: InteractionMode | None) -> str:
    """Connect a party with a team that is made for it, and select the interaction; its id."""
    store, id = session.scenario, new_id()
    if act(session, lambda: connect_new(store, start, name, mode=mode, id=id)):
        return ""
    session.selection.set([id])
    return id
