"""What can be done to all interactions among what is selected."""

from __future__ import annotations

from topodesk.edits.interactions import set_modes, turn_round
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.session.session import Session
from topodesk.tools.acting import act


def turn_selected_round(session: Session) -> str:
    """Who gave receives, and who received gives."""
    chosen = interactions_among(session)
    return act(session, lambda: turn_round(session.scenario, chosen))


def change_selected_mode(session: Session, mode: str) -> str:
    """Have them all in that mode."""
    chosen = interactions_among(session)
    return act(session, lambda: set_modes(session.scenario, chosen, InteractionMode(mode)))


def interactions_among(session: Session) -> list[str]:
    """The selected interactions."""
    store = session.scenario
    return [id for id in session.selection.ids if store.get(Interaction, id) is not None]
