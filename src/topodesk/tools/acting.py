"""Doing what a drop means, through the session, so that a refusal becomes a sentence."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.model.change import Change
from topodesk.model.scenario import Refused
from topodesk.session.session import Session


def act(session: Session, edit: Callable[[], Change]) -> str:
    """Commit what `edit` makes. "" when done, else the sentence that says why not."""
    try:
        session.commit(edit())
    except Refused as refusal:
        return str(refusal)
    return ""
