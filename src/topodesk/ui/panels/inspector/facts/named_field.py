"""A fact that points at other records: who they are, and a line to name one."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.edits.hanging import add
from topodesk.model.record import Record
from topodesk.ui.panels.inspector.desk import Edit
from topodesk.ui.panels.inspector.facts.fact import Fact, Named
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form, found, refusing, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row


def named_field(form: Form, fact: Fact, how: Named) -> Field:
    """Add the field: a list of those it points at, with a line to name another."""
    naming = _Naming(form, fact, how)
    field = ListField(
        form.desk,
        fact.title,
        fact.hint,
        add=naming.point,
        names=naming.names,
        remove=None if how.required else naming.let_go,
        empty=how.empty,
        invitation=how.invitation,
    )
    return form.add(fact.name, field, lambda: tuple(naming.rows()))


class _Naming:
    """What naming a record does to the field of a fact."""

    def __init__(self, form: Form, fact: Fact, how: Named) -> None:
        self._form, self._fact, self._how = form, fact, how

    def names(self) -> Iterator[str]:
        return (record.label() for record in self._known())

    def rows(self) -> Iterator[Row]:
        store = self._form.store
        return (row_of(store[id]) for id in self._ids() if id in store)

    def point(self, name: str) -> Edit:
        store, form, how = self._form.store, self._form, self._how
        known = found(self._known(), name)
        if known is not None:
            return self._set((*self._ids(), known.id) if how.many else (known.id,))
        if how.make is None:
            return refusing(f"There is no {how.kinds[0].noun} “{name[:60]}” in this scenario.")
        made = how.make(name)
        value: object = (*self._ids(), made.id) if how.many else made.id
        pointed = form.edit(**{self._fact.name: value})
        return lambda: add(store, made).then(pointed())

    def let_go(self, gone: str) -> Edit:
        return self._set(tuple(id for id in self._ids() if id != gone))

    def _known(self) -> Iterator[Record]:
        store = self._form.store
        return (r for kind in self._how.kinds for r in store.of(kind) if r.id != self._form.id)

    def _ids(self) -> tuple[str, ...]:
        value = getattr(self._form.subject, self._fact.name)
        return value if isinstance(value, tuple) else (value,) if value else ()

    def _set(self, ids: tuple[str, ...]) -> Edit:
        how, form = self._how, self._form
        ids = tuple(dict.fromkeys(ids))
        if how.many:
            return form.edit(**{self._fact.name: ids})
        one = ids[0] if ids else None
        edit = how.edit
        if edit is not None:
            store, id = form.store, form.id
            return lambda: edit(store, id, one)
        return form.edit(**{self._fact.name: one})
