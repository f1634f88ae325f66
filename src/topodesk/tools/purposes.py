"""Whose purposes are written on the map: of what is under the pointer, and of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.model.interaction import Interaction

if TYPE_CHECKING:
    from topodesk.session.session import Session

MANY = 12
"""Of more selected interactions than this no purpose is written, unless all are."""


def purposes_asked(session: Session, hovered: str | None) -> tuple[str, ...]:
    """The ids of the interactions whose purpose somebody looks for: the hovered one, those that
    are selected, and those of a single selected team or platform."""
    store, selected = session.scenario, session.selection
    asked = dict.fromkeys(selected.ids[: MANY + 1])
    if selected.only is not None:
        asked |= {i.id: None for i in store.referrers(selected.only, Interaction)}
    found = [id for id in asked if id != hovered and purpose_of(session, id)]
    under = [hovered] if hovered is not None and purpose_of(session, hovered) else []
    return (*under, *(found if len(found) <= MANY else ()))


def purpose_of(session: Session, id: str | None) -> str:
    """What an interaction is for, in one line; "" where nobody has said."""
    interaction = session.scenario.get(Interaction, id)
    return " ".join(interaction.purpose[:400].split()) if interaction is not None else ""
