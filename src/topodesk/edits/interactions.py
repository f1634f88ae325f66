"""Interactions: connecting two parties, changing who gives and who receives."""

from __future__ import annotations

from datetime import date

from topodesk.edits.naming import quoted
from topodesk.model.allowed import default_mode, direction, may_interact
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.scenario import Refused, Store

MODE_WORDS = {
    InteractionMode.COLLABORATION: "collaboration",
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service",
    InteractionMode.FACILITATING: "facilitating",
    InteractionMode.UNDEFINED: "undefined interaction",
}


def connect(
    store: Store,
    start: str,
    end: str,
    *,
    mode: InteractionMode | None = None,
    begins: date | None = None,
    id: str = "",
) -> Change:
    """Let two parties interact. Who provides, and without a `mode` which, follows from the types.

    Refused when one of them cannot take part in an interaction, or both are the same.
    """
    provider, consumer = direction(store[start], store[end])
    if not may_interact(provider, consumer):
        raise Refused("An interaction needs two different teams or platforms.")
    chosen = mode or default_mode(provider, consumer)
    interaction = Interaction(
        id=id or new_id(),
        mode=chosen,
        provider=provider.id,
        consumer=consumer.id,
        start=begins,
    )
    name = f"Connect {quoted(provider)} and {quoted(consumer)}: {MODE_WORDS[chosen]}"
    return Change.of(name, store.id, added=[interaction])


def set_mode(store: Store, id: str, mode: InteractionMode) -> Change:
    """Change the mode of an interaction."""
    old = store.get(Interaction, id)
    if old is None:
        raise KeyError(id)
    name = f"Make the interaction {MODE_WORDS[mode]}"
    return Change.of(name, store.id, updated=[(old, old.with_(mode=mode))])


def swap(store: Store, id: str) -> Change:
    """Turn an interaction round: the consumer provides from now on."""
    old = store.get(Interaction, id)
    if old is None:
        raise KeyError(id)
    turned = old.with_(provider=old.consumer, consumer=old.provider)
    return Change.of("Turn the interaction round", store.id, updated=[(old, turned)])
