"""Verbs of saved views; each answers with a sentence to be shown, "" when there is none."""

from __future__ import annotations

from topodesk.drawing.shapes import Rect
from topodesk.edits.naming import counted
from topodesk.edits.views import add_view, remove_view, rename_view, update_view
from topodesk.model.change import DESIGN, NOTHING, Change
from topodesk.model.scenario import Refused
from topodesk.session.session import Session
from topodesk.session.views import view_now
from topodesk.tools.acting import act


def save_view(session: Session, area: Rect) -> str:
    """Keep what is looked at now under a name of its own; the id of the view, "" if refused."""
    view = view_now(session, area)
    return "" if act(session, lambda: add_view(session.design, view)) else view.id


def rename(session: Session, id: str, name: str) -> str:
    """Call a view otherwise; an empty name changes nothing. Naming what was saved just now is part
    of saving it."""
    if not name.strip() or id not in session.design.shared:
        return ""
    last = session.history.done[-1] if session.history.done else NOTHING
    if set(last.edits) == {(DESIGN, id)} and last.edits[DESIGN, id][0] is None:
        return _save_as(session, last, id, name)
    return act(session, lambda: rename_view(session.design, id, name))


def _save_as(session: Session, saved: Change, id: str, name: str) -> str:
    """Let the last step have saved a view under another name."""
    renamed = saved.then(rename_view(session.design, id, name))
    step = renamed.named(f"Save {counted([view for _, view in renamed.edits.values() if view])}")
    try:
        gesture = session.reopen()
    except Refused as refusal:
        return str(refusal)
    if gesture is not None:
        gesture.show(lambda: step)
        gesture.commit()
    return ""


def update(session: Session, id: str, area: Rect) -> str:
    """Let a view show what is looked at now."""
    now = view_now(session, area)
    return act(session, lambda: update_view(session.design, id, now)) or (
        f"“{session.design.shared[id].label()}” shows what you look at now"
    )


def delete(session: Session, id: str) -> str:
    """Let go of a view."""
    return act(session, lambda: remove_view(session.design, id))
