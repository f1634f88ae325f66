"""Value streams and the customers at their right end."""

from __future__ import annotations

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import key_at, streams_in_order
from topodesk.model.change import Change, Edit, Key
from topodesk.model.ids import new_id
from topodesk.model.record import Record
from topodesk.model.references import redirected
from topodesk.model.scenario import Store
from topodesk.model.stream import Customer, ValueStream


def add_stream(store: Store, *, index: int | None = None, name: str = "", id: str = "") -> Change:
    """Add a value stream as lane `index` from the top; None: as the last one."""
    keys = [s.lane_order for s in streams_in_order(store)]
    stream = ValueStream(
        id=id or new_id(),
        name=name or fresh_name(store, ValueStream, "New value stream"),
        lane_order=key_at(keys, index),
    )
    return Change.of(f"Add {quoted(stream)}", store.id, added=[stream])


def move_stream(store: Store, stream: ValueStream, index: int) -> Change:
    """Move a lane among the lanes."""
    keys = [s.lane_order for s in streams_in_order(store) if s.id != stream.id]
    moved = stream.with_(lane_order=key_at(keys, index))
    return Change.of(f"Move {quoted(stream)}", store.id, updated=[(stream, moved)])


def add_customer(store: Store, stream: str, *, name: str = "", id: str = "") -> Change:
    """Add a customer at the end of a stream. One it replaces goes if no other stream has it."""
    lane = store.get(ValueStream, stream)
    if lane is None:
        raise KeyError(stream)
    customer = Customer(id=id or new_id(), name=name or fresh_name(store, Customer, "New customer"))
    removed: list[Record] = []
    old = store.get(Customer, lane.customer)
    if old is not None and store.pointing_at(old.id) == (lane,):
        removed.append(old)
    return Change.of(
        f"Add {quoted(customer)}",
        store.id,
        added=[customer],
        updated=[(lane, lane.with_(customer=customer.id))],
        removed=removed,
    )


def set_customer(store: Store, stream: str, customer: str | None) -> Change:
    """Let a stream serve a customer that is there already, or nobody yet."""
    lane = store.get(ValueStream, stream)
    if lane is None:
        raise KeyError(stream)
    return Change.of(
        f"Set the customer of {quoted(lane)}",
        store.id,
        updated=[(lane, lane.with_(customer=customer))],
    )


def as_known_customer(made: Change, store: Store, id: str, known: Customer) -> Change:
    """What adds the fresh customer `id` somewhere, with a customer that is known in its place: one
    of this store serves one stream more, one of another store comes here under its own id."""
    own, stays = (store.id, id), (store.id, known.id)
    edits: dict[Key, Edit] = {}
    for key, (old, new) in made.edits.items():
        after = redirected(new, {id: known.id}) if key[0] == store.id and new else new
        if key not in (own, stays) and after != old:
            edits[key] = (old, after)
    if stays not in made.edits and store.get(Customer, known.id) is None:
        edits[stays] = (None, known)
    return Change(f"Let {quoted(known)} be served here", edits)
