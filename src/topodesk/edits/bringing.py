"""Bringing what other scenarios know into this one under the id it has there."""

from __future__ import annotations

from topodesk.edits.naming import quoted
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.references import references, without
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep


def bring_component(
    store: Store, known: Component, *, owner: str | None = None, step: str | None = None
) -> Change:
    """Add a component that another scenario knows, owned by a team or needed by a step, or neither
    yet. What it points at and this scenario has not is left out."""
    owned = known.with_(owner_teams=(owner,) if owner else ())
    missing = {target for _, target in references(owned) if target not in store}
    here = without(owned, missing) if missing else owned
    needing = store.get(JourneyStep, step)
    updated = []
    if needing is not None:
        needed = needing.with_(components=(*needing.components, known.id))
        updated.append((needing, needed))
    return Change.of(f"Add {quoted(known)}", store.id, added=[here or owned], updated=updated)
