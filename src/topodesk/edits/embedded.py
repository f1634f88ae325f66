"""Setting what is embedded in a record: one of its parts, or an item of a list of parts."""

from __future__ import annotations

from topodesk.edits.naming import called
from topodesk.model.change import Change
from topodesk.model.record import Part, Record
from topodesk.model.scenario import Refused, Store


def set_part(store: Store, id: str, part: str, **fields: object) -> Change:
    """Set fields of the `part` of a record, such as its Team API."""
    old = store[id]
    new = old.with_(**{part: getattr(old, part).with_(**fields)})
    return _set(store, old, new, " and ".join(fields))


def add_item(store: Store, id: str, name: str, item: Part) -> Change:
    """Add an item to the list `name` of a record."""
    old = store[id]
    new = _with(old, name, (*items(old, name), item))
    return Change.of(
        f"Add to {_words(name)} of {called(store, old)}", store.id, updated=[(old, new)]
    )


def set_item(store: Store, id: str, name: str, at: int, **fields: object) -> Change:
    """Set fields of the item at a place in the list `name`; Refused when none stands there."""
    old = store[id]
    inside = list(items(old, name))
    _check(inside, at)
    inside[at] = inside[at].with_(**fields)
    return _set(store, old, _with(old, name, tuple(inside)), " and ".join(fields))


def remove_item(store: Store, id: str, name: str, at: int) -> Change:
    """Take the item at a place out of the list `name`; Refused when none stands there."""
    old = store[id]
    inside = list(items(old, name))
    _check(inside, at)
    del inside[at]
    what = f"Take one out of {_words(name)} of {called(store, old)}"
    return Change.of(what, store.id, updated=[(old, _with(old, name, tuple(inside)))])


def items(record: Record, name: str) -> tuple[Part, ...]:
    """The items of the list `name`, or of `part.name` in a part of the record."""
    part, _, inner = name.rpartition(".")
    found: tuple[Part, ...] = getattr(getattr(record, part) if part else record, inner)
    return found


def _with(record: Record, name: str, inside: tuple[Part, ...]) -> Record:
    """The record with another list `name`, or `part.name`."""
    part, _, inner = name.rpartition(".")
    if not part:
        return record.with_(**{inner: inside})
    return record.with_(**{part: getattr(record, part).with_(**{inner: inside})})


def _check(inside: list[Part], at: int) -> None:
    if not 0 <= at < len(inside):
        raise Refused("That is not there any more.")


def _set(store: Store, old: Record, new: Record, what: str) -> Change:
    return Change.of(f"Set {_words(what)} of {called(store, old)}", store.id, updated=[(old, new)])


def _words(field: str) -> str:
    return f"the {field.rpartition('.')[2].replace('_', ' ')}"
