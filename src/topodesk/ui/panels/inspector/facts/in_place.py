"""Fields that hold small records or parts, and the forms of these in place."""

from __future__ import annotations

from topodesk.edits.embedded import add_item, items, remove_item
from topodesk.edits.removing import remove
from topodesk.model.record import Part
from topodesk.model.scenario import Store
from topodesk.ui.panels.inspector.desk import Edit
from topodesk.ui.panels.inspector.facts.fact import Fact, Hanging, Items
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import Row
from topodesk.ui.panels.inspector.typed_field import date_text

CALLED_BY = ("name", "title", "statement", "text", "believed", "learned", "what", "sponsor_role")
"""What a small thing is called by, the first of these that says something."""


def hanging_field(form: Form, fact: Fact, how: Hanging) -> Field:
    """Add the field for records that hang on the form's."""
    from topodesk.ui.panels.inspector.facts.folded import with_folds
    from topodesk.ui.panels.inspector.facts.group_form import FactsForm

    desk = form.desk

    def add(text: str) -> Edit:
        store, id, today = desk.scenario, form.id, desk.session.today
        return lambda: how.add(store, id, text, today)

    def rows() -> tuple[Row, ...]:
        return tuple(
            Row(record.id, _called(record, desk.scenario), key=record.id)
            for record in how.of(desk.scenario, form.id)
        )

    field = InPlaceField(
        form.desk,
        fact.title,
        fact.hint,
        add=add,
        remove=lambda which: lambda: remove(desk.scenario, [which]),
        make=lambda _key: with_folds(FactsForm(desk, how.facts()), how.kind, how.groups),
        empty=how.empty,
        invitation=how.invitation,
    )
    return form.add(fact.name, field, rows)


def items_field(form: Form, fact: Fact, how: Items) -> Field:
    """Add the field for a list of parts."""
    from topodesk.ui.panels.inspector.facts.group_form import ItemForm

    desk, name = form.desk, fact.name

    def rows() -> tuple[Row, ...]:
        inside = items(form.record, name)
        return tuple(Row(form.id, _called(it), key=str(at)) for at, it in enumerate(inside))

    field = InPlaceField(
        desk,
        fact.title,
        fact.hint,
        add=lambda text: lambda: add_item(desk.scenario, form.id, name, how.make(text)),
        remove=lambda at: lambda: remove_item(desk.scenario, form.id, name, int(at)),
        make=lambda at: ItemForm(desk, name, int(at), how.facts),
        empty=how.empty,
        invitation=how.invitation,
    )
    return form.add(name, field, rows)


def _called(part: Part, store: Store | None = None) -> str:
    """What a small record is called: its name, or when it was and what it says first."""
    other = getattr(part, "to_team", None) or getattr(part, "b", None)
    if store is not None and other in store:
        return store[str(other)].label()
    for name in (
        "name",
        "title",
        "statement",
        "text",
        "believed",
        "learned",
        "what",
        "sponsor_role",
    ):
        value = getattr(part, name, "")
        if isinstance(value, str) and value.strip():
            return value
    answers, day = getattr(part, "answers_n", None), date_text(getattr(part, "date", None))
    counted = f"{answers} answers" if answers is not None else ""
    count = getattr(part, "pm_count", None)
    managers = f"{count} product managers" if count is not None else ""
    fitting = " · ".join(words for words in (day, counted, managers) if words)
    return fitting or str(getattr(part, "noun", "Not named yet")).capitalize()
