"""The forms of a value stream, a journey step and a customer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QPlainTextEdit

from topodesk.edits.ordering import steps_in_order
from topodesk.edits.outcomes import outcome_of, set_outcome
from topodesk.edits.steps import add_step
from topodesk.edits.streams import add_customer, set_customer
from topodesk.model.ids import new_id
from topodesk.model.stream import Customer, ValueStream
from topodesk.session.outcome_words import WHO
from topodesk.ui.panels.inspector.date_field import DateField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, found, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.sentence import as_sentence
from topodesk.ui.panels.inspector.typed_field import TypedField
from topodesk.ui.pieces.labels import heading


class StreamForm(Form):
    """What a customer gets, how that is measured, and the steps on the way."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self._fresh_outcome = new_id()
        self.named("What does the customer come for, in a few words?")
        customer = ListField(
            desk,
            "Customer",
            "Who receives the value at its right end?",
            add=self._serve,
            names=lambda: (c.name for c in desk.scenario.of(Customer)),
            remove=lambda _id: self._served(None),
            empty="Nobody named yet",
            invitation="Name a customer…",
        )
        self.add("customer", customer, lambda: tuple(self._customers()))
        self.text("promise", "Promise", "What can the customer rely on?", paragraph=True)
        self.column.addSpacing(4)
        self.column.addWidget(heading("Outcome"))
        self._outcome("statement", "Statement", WHO, paragraph=True)
        self._outcome("baseline", "Baseline", "How it is now")
        self._outcome("target", "Target", "How it is to be")
        due = DateField(desk, "Due", "By when", self._outcome_edit("due"))
        self.add("due", due, self._outcome_value("due"))
        whole = as_sentence(self, lambda: outcome_of(self.desk.scenario, self.id))
        self.sentence = whole.said
        self._outcome("metric", "Metric", "What is counted?")
        steps = ListField(
            desk,
            "Journey steps",
            "From left to right, in the customer's words",
            add=lambda name: lambda: add_step(desk.scenario, self.id, name=name),
            empty="No step yet",
            invitation="Add a step…",
        )
        self.add("steps", steps, lambda: tuple(self._steps()))

    @property
    def stream(self) -> ValueStream:
        """The stream that is shown."""
        stream = self.desk.scenario.get(ValueStream, self.id)
        assert stream is not None
        return stream

    def show_record(self, id: str) -> None:
        """Show another stream; an outcome made for it has an id of its own."""
        self._fresh_outcome = new_id()
        super().show_record(id)

    def refresh(self) -> None:
        """Show the stream; what is to be written is hinted at with its customer's name."""
        super().refresh()
        statement = self.fields["statement"].editor
        if isinstance(statement, QPlainTextEdit):
            customer = self.desk.scenario.get(Customer, self.stream.customer)
            who = " ".join(customer.label()[:60].split()) if customer else "Who"
            statement.setPlaceholderText(f"{who}: does what differently?")

    def _serve(self, name: str) -> Edit:
        store, stream = self.desk.scenario, self.id
        known = found(store.of(Customer), name)
        if known is not None:
            return self._served(known.id)
        return lambda: add_customer(store, stream, name=name)

    def _served(self, customer: str | None) -> Edit:
        store, stream = self.desk.scenario, self.id
        return lambda: set_customer(store, stream, customer)

    def _customers(self) -> Iterator[Row]:
        customer = self.desk.scenario.get(Customer, self.stream.customer)
        if customer is not None:
            yield row_of(customer)

    def _steps(self) -> Iterator[Row]:
        store = self.desk.scenario
        for step in steps_in_order(store, self.id):
            yield row_of(step, ", ".join(store[t].label() for t in step.responsible_teams))

    def _outcome(self, name: str, title: str, hint: str, *, paragraph: bool = False) -> TypedField:
        edit = self._outcome_edit(name)
        field = TypedField(self.desk, title, hint, edit, paragraph=paragraph)
        self.add(name, field, self._outcome_value(name))
        return field

    def _outcome_value(self, name: str) -> Callable[[], object]:
        empty = None if name == "due" else ""
        return lambda: getattr(outcome_of(self.desk.scenario, self.id), name, empty)

    def _outcome_edit(self, name: str) -> Callable[[object], Edit]:
        def edit_of(value: object) -> Edit:
            store, stream, fresh = self.desk.scenario, self.id, self._fresh_outcome
            return lambda: set_outcome(store, stream, id=fresh, **{name: value})

        return edit_of
