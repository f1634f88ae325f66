"""Setting fields of one record, in this scenario or in several that share its id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from topodesk.edits.naming import called, counted, name_field, quoted, shortened
from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.scenario import Store

_WORDS = {
    "alignment_basis": "the alignment",
    "as_of": "the date",
    "expected_end": "the expected end",
    "mode": "the mode",
    "people": "the head-count",
    "private": "the readers",
    "type": "the type",
}


def set_fields(store: Store, id: str, **fields: object) -> Change:
    """Set fields of a record; ValueError when one does not fit, KeyError when it is not there."""
    old = store[id]
    new = old.with_(**fields)
    return Change.of(_name(store, old, new, fields), store.id, updated=[(old, new)])


def set_fields_of_many(store: Store, ids: Iterable[str], **fields: object) -> Change:
    """Set the same fields of several records in one step."""
    pairs = [(store[id], store[id].with_(**fields)) for id in ids]
    of = counted([old for old, _ in pairs]) if pairs else "nothing"
    return Change.of(f"Set {_what(fields)} of {of}", store.id, updated=pairs)


def set_fields_also_in(stores: Iterable[Store], id: str, **fields: object) -> Change:
    """Set fields of a record in every one of `stores` that has it, as one step."""
    change = Change("Nothing")
    for store in stores:
        if id in store:
            change = (
                change.then(set_fields(store, id, **fields))
                if change
                else set_fields(store, id, **fields)
            )
    return change


def rename(store: Store, id: str, name: str) -> Change:
    """Give a record another name; an unnamed kind keeps what it has."""
    field = name_field(type(store[id]))
    return set_fields(store, id, **{field: name}) if field else Change("Nothing")


def _name(store: Store, old: Record, new: Record, fields: Mapping[str, object]) -> str:
    if old.label() != new.label() and "purpose" not in fields:
        if not str(getattr(new, name_field(type(new)) or "", "")).strip():
            return f"Leave {quoted(old)} without a name"
        if name_field(type(old)) == "text":
            return f"Rewrite {quoted(old)}"
        return f"Rename {quoted(old)} to “{shortened(new.label())}”"
    return f"Set {_what(fields)} of {called(store, old)}"


def _what(fields: Mapping[str, object]) -> str:
    return " and ".join(_WORDS.get(field, f"the {field.replace('_', ' ')}") for field in fields)
