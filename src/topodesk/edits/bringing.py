"""Bringing what other scenarios know into this one under the id it has there."""

from __future__ import annotations

from typing import TypeVar

from topodesk.edits.naming import quoted
from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.record import Record
from topodesk.model.references import references, without
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep

R = TypeVar("R", bound=Record)


def bring_component(
    store: Store, known: Component, *, owner: str | None = None, step: str | None = None
) -> Change:
    """Add a component that another scenario knows, owned by a team or needed by a step, or neither
    yet. What it points at and this scenario has not is left out."""
    here = _as_here(store, known.with_(owner_teams=(owner,) if owner else ()))
    needing = store.get(JourneyStep, step)
    updated = []
    if needing is not None:
        updated.append((needing, needing.with_(components=(*needing.components, known.id))))
    return Change.of(f"Add {quoted(known)}", store.id, added=[here], updated=updated)


def offer_service(store: Store, known: Service, provider: str) -> Change:
    """Let a team offer a service, which is added first where this scenario has it not."""
    had = store.get(Service, known.id)
    name = f"Let {quoted(store[provider])} offer {quoted(known)}"
    if had is not None:
        return Change.of(name, store.id, updated=[(had, had.with_(provider=provider))])
    return Change.of(name, store.id, added=[_as_here(store, known).with_(provider=provider)])


def use_service(store: Store, known: Service, step: str) -> Change:
    """Let a step use a service, which is added first where this scenario has it not."""
    using = store.get(JourneyStep, step)
    if using is None:
        raise KeyError(step)
    used = using.with_(platform_services=tuple(dict.fromkeys((*using.platform_services, known.id))))
    added = [] if known.id in store else [_as_here(store, known)]
    name = f"Let {quoted(using)} use {quoted(known)}"
    return Change.of(name, store.id, added=added, updated=[(using, used)])


def _as_here(store: Store, known: R) -> R:
    """A record without what it points at that this scenario has not."""
    missing = {target for _, target in references(known) if target not in store}
    return (without(known, missing) or known) if missing else known
