"""Verbs of looking: they change the lens of a session and nothing of its design."""

from __future__ import annotations

from dataclasses import replace

from topodesk.model.interaction import Interaction
from topodesk.session.attention import focus_words
from topodesk.session.session import Session


def toggle_focus(session: Session) -> str:
    """Dim all but the selection and its neighbours, or nothing any more."""
    if session.lens.focus:
        session.look_through(session.lens.focused(on=False))
        return ""
    if not session.selection.ids:
        return "Select what to focus on first"
    session.look_through(session.lens.focused(on=True))
    return focus_words(session)


def hidden_lines(session: Session) -> int:
    """How many interactions are not drawn because their mode is hidden."""
    hidden = session.lens.hidden
    return sum(i.mode in hidden for i in session.scenario.of(Interaction)) if hidden else 0


def show_all_modes(session: Session) -> str:
    """Draw the interactions of every mode again."""
    session.look_through(replace(session.lens, hidden=frozenset()))
    return ""
