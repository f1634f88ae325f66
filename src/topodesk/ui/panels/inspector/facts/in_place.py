"""Fields that hold small records or parts, and the forms of these in place."""

from __future__ import annotations

from topodesk.edits.embedded import add_item, items, remove_item
from topodesk.edits.removing import remove
from topodesk.model.change import Change
from topodesk.model.outcome import Outcome
from topodesk.model.record import Part
from topodesk.model.scenario import Store
from topodesk.ui.panels.inspector.desk import Edit
from topodesk.ui.panels.inspector.facts.called import called
from topodesk.ui.panels.inspector.facts.fact import Fact, Hanging, Items
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import Row
from topodesk.ui.panels.tables.which import IN_TABLES


def hanging_field(form: Form, fact: Fact, how: Hanging) -> Field:
    """Add the field for records that hang on the form's."""
    desk = form.desk

    def store() -> Store:
        return desk.session.design.shared if how.shared else form.store

    def add(text: str) -> Edit:
        hang, id, today = how.add, form.id, desk.session.today
        assert hang is not None
        return lambda: hang(store(), id, text, today)

    def rows() -> tuple[Row, ...]:
        return tuple(
            Row(record.id, called(record, store(), desk.scenario), key=record.id)
            for record in how.of(store(), form.id)
        )

    field = InPlaceField(
        form.desk,
        fact.title,
        fact.hint,
        add=add if how.add is not None else None,
        remove=lambda which: lambda: remove(store(), [which]),
        make=lambda _key: _whole(form, how),
        empty=how.empty,
        invitation=how.invitation,
    )
    leads, kind = desk.open_table, how.kind.collection
    if leads is not None and kind in IN_TABLES:
        field.offer_table(lambda: leads(kind))
    return form.add(fact.name, field, rows)


def _whole(form: Form, how: Hanging) -> Form:
    """The form of a record that hangs on another: its facts, and more folded below them."""
    from topodesk.ui.panels.inspector.facts.folded import with_folds
    from topodesk.ui.panels.inspector.facts.group_form import FactsForm
    from topodesk.ui.panels.inspector.facts.groups import DETAILS
    from topodesk.ui.panels.inspector.sentence import as_sentence

    details = DETAILS[how.kind]
    made = FactsForm(form.desk, details.facts, shared=how.shared or form.shared)
    if how.kind is Outcome:
        as_sentence(made, lambda: made.store.get(Outcome, made.id))
    return with_folds(made, how.kind, details.groups)


def items_field(form: Form, fact: Fact, how: Items) -> Field:
    """Add the field for a list of parts."""
    from topodesk.ui.panels.inspector.facts.group_form import ItemForm

    name = form.path + fact.name

    def rows() -> tuple[Row, ...]:
        inside = items(form.record, name)
        return tuple(Row(form.id, _item(it, form), key=str(at)) for at, it in enumerate(inside))

    def add(text: str) -> Edit:
        def edit() -> Change:
            return add_item(form.store, form.id, name, how.make(text))

        return edit

    field = InPlaceField(
        form.desk,
        fact.title,
        fact.hint,
        add=add,
        names=how.names,
        remove=lambda at: lambda: remove_item(form.store, form.id, name, int(at)),
        make=lambda at: ItemForm(form.desk, name, int(at), how.facts, shared=form.shared),
        empty=how.empty,
        invitation=how.invitation,
    )
    return form.add(fact.name, field, rows)


def _item(part: Part, form: Form) -> str:
    return called(part, form.store, form.desk.scenario)
