"""Interactions: connecting two parties, changing who gives and who receives."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from topodesk.edits.naming import called, quoted
from topodesk.edits.teams import add_team
from topodesk.model.allowed import default_mode, direction, may_interact
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.scenario import Refused, Store
from topodesk.model.team import Team, TeamType

MODE_WORDS = {
    InteractionMode.COLLABORATION: "collaboration",
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service",
    InteractionMode.FACILITATING: "facilitating",
    InteractionMode.UNDEFINED: "undefined interaction",
}

TWO_PARTIES = "An interaction needs two different teams or platforms."


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
    return _joining(store, store[start], store[end], mode, begins, id)


def connect_new(
    store: Store, start: str, name: str, *, mode: InteractionMode | None = None, id: str = ""
) -> Change:
    """Let a party interact with a team that is not there yet: a not-yet-typed one in the band."""
    made = add_team(store, TeamType.UNDEFINED, name=name)
    team = next(new for _, new in made.within(store.id) if isinstance(new, Team))
    joined = _joining(store, store[start], team, mode, None, id)
    return made.then(joined).named(joined.name)


def _joining(
    store: Store,
    start: Record,
    end: Record,
    mode: InteractionMode | None,
    begins: date | None,
    id: str,
) -> Change:
    provider, consumer = direction(start, end)
    if not may_interact(provider, consumer):
        raise Refused(TWO_PARTIES)
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
    if store.get(Interaction, id) is None:
        raise KeyError(id)
    return set_modes(store, [id], mode)


def set_modes(store: Store, ids: Iterable[str], mode: InteractionMode) -> Change:
    """Change the mode of every interaction among some records."""
    found = _interactions(store, ids)
    what = called(store, found[0]) if len(found) == 1 else f"{len(found)} interactions"
    pairs = [(old, old.with_(mode=mode)) for old in found]
    return Change.of(f"Make {what} {MODE_WORDS[mode]}", store.id, updated=pairs)


def swap(store: Store, id: str) -> Change:
    """Turn an interaction round: the consumer provides from now on."""
    if store.get(Interaction, id) is None:
        raise KeyError(id)
    return turn_round(store, [id])


def turn_round(store: Store, ids: Iterable[str]) -> Change:
    """Turn every interaction among some records round."""
    found = _interactions(store, ids)
    pairs = [(old, old.with_(provider=old.consumer, consumer=old.provider)) for old in found]
    what = called(store, found[0]) if len(found) == 1 else f"{len(found)} interactions"
    return Change.of(f"Turn {what} round", store.id, updated=pairs)


def let_provide(store: Store, id: str, provider: str) -> Change:
    """Let somebody else provide, or facilitate: just that end of the interaction moves."""
    return _reconnect(store, id, "provider", provider)


def let_receive(store: Store, id: str, consumer: str) -> Change:
    """Let somebody else consume, or be helped: just that end of the interaction moves."""
    return _reconnect(store, id, "consumer", consumer)


def _reconnect(store: Store, id: str, end: str, party: str) -> Change:
    old = store.get(Interaction, id)
    if old is None:
        raise KeyError(id)
    new = old.with_(**{end: party})
    if not may_interact(store[new.provider], store[new.consumer]):
        raise Refused(TWO_PARTIES)
    before = old.provider if end == "provider" else old.consumer
    verb = "provide" if end == "provider" else "receive"
    name = f"Let {quoted(store[party])} {verb} instead of {quoted(store[before])}"
    return Change.of(name, store.id, updated=[(old, new)])


def _interactions(store: Store, ids: Iterable[str]) -> list[Interaction]:
    return [it for id in dict.fromkeys(ids) if (it := store.get(Interaction, id)) is not None]
