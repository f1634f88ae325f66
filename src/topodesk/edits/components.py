"""Components: who owns them and which steps need them."""

from __future__ import annotations

from topodesk.edits.naming import fresh_name, quoted
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.ids import new_id
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep


def add_component(
    store: Store,
    *,
    owner: str | None = None,
    step: str | None = None,
    name: str = "",
    id: str = "",
) -> Change:
    """Add a component owned by a team, needed by a step, or neither yet."""
    component = Component(
        id=id or new_id(),
        name=name or fresh_name(store, Component, "New component"),
        owner_teams=(owner,) if owner else (),
    )
    needing = store.get(JourneyStep, step)
    updated = [(needing, _needing(needing, component.id))] if needing else []
    return Change.of(f"Add {quoted(component)}", store.id, added=[component], updated=updated)


def give_component(store: Store, id: str, owner: str | None) -> Change:
    """Make one team the owner of a component, or (None) nobody."""
    component = store.get(Component, id)
    if component is None:
        raise KeyError(id)
    owned = component.with_(owner_teams=(owner,) if owner else ())
    to = f" to {quoted(store[owner])}" if owner else " to nobody"
    return Change.of(f"Give {quoted(component)}{to}", store.id, updated=[(component, owned)])


def need_component(store: Store, id: str, step: str, *, instead_of: str | None = None) -> Change:
    """Let a step need a component, `instead_of` another step when it was dragged from there."""
    needing, before = store.get(JourneyStep, step), store.get(JourneyStep, instead_of)
    if needing is None:
        raise KeyError(step)
    updated = [(needing, _needing(needing, id))]
    if before is not None and before.id != step:
        kept = tuple(c for c in before.components if c != id)
        updated.append((before, before.with_(components=kept)))
    name = f"Let {quoted(needing)} need {quoted(store[id])}"
    return Change.of(name, store.id, updated=updated)


def need_no_longer(store: Store, id: str, step: str) -> Change:
    """Let a step need a component no longer."""
    needing = store.get(JourneyStep, step)
    if needing is None:
        raise KeyError(step)
    kept = needing.with_(components=tuple(c for c in needing.components if c != id))
    name = f"Let {quoted(needing)} do without {quoted(store[id])}"
    return Change.of(name, store.id, updated=[(needing, kept)])


def _needing(step: JourneyStep, component: str) -> JourneyStep:
    if component in step.components:
        return step
    return step.with_(components=(*step.components, component))
