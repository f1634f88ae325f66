"""What all forms share: fields bound to the values of one record, and the means to make them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from topodesk.edits.fields import set_fields
from topodesk.model.change import Change
from topodesk.model.record import Part, Record
from topodesk.model.scenario import Refused, Store
from topodesk.ui.panels.inspector.also_in import AlsoIn
from topodesk.ui.panels.inspector.choice_field import AnswerField, Choice, ChoiceField
from topodesk.ui.panels.inspector.date_field import DateField, Objection, fine
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.typed_field import TypedField, number_text, whole_or_half

if TYPE_CHECKING:
    from topodesk.ui.panels.inspector.facts.folded import Fold

BETWEEN = 14
Read = Callable[[], object]


class Line(QHBoxLayout):
    """Fields in one line, each as wide as the others."""

    def __init__(self, fields: Iterable[Field]) -> None:
        """Takes them from where they stand."""
        super().__init__()
        self.setSpacing(12)
        for field in fields:
            self.addWidget(field, 1)


class Form(QWidget):
    """The fields of one kind of record. `show_record` fills them for another one of that kind."""

    def __init__(self, desk: Desk) -> None:
        """A form without a record; subclasses add the fields."""
        super().__init__()
        self.desk = desk
        self.id = ""
        self.fields: dict[str, Field] = {}
        self.folds: tuple[Fold, ...] = ()
        self.shared = False
        self._reads: list[tuple[Field, Read]] = []
        self._also: AlsoIn | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(BETWEEN)

    # -- which record ------------------------------------------------------------------------

    @property
    def store(self) -> Store:
        """Where the record is: in the shown scenario or, when `shared`, in the design."""
        return self.desk.session.design.shared if self.shared else self.desk.scenario

    @property
    def record(self) -> Record:
        """The record that is shown."""
        return self.store[self.id]

    @property
    def subject(self) -> Part:
        """What the fields are of: the record, or a part inside it."""
        return self.record

    @property
    def path(self) -> str:
        """What comes before a field's name where the same record has another of that name."""
        return ""

    def show_record(self, id: str) -> None:
        """Show another record."""
        self.id = id
        store = self.store.id
        for name, field in self.fields.items():
            if isinstance(field, TypedField):
                field.forget()
                field.key = (store, id, self.path + name)
        for fold in self.folds:
            fold.show_record(id)
        self.refresh()
        for field in self.fields.values():
            if isinstance(field, TypedField) and field.key in self.desk.unfinished:
                field.show_unfinished(self.desk.unfinished[field.key])
            field.set_editable(not self.desk.session.read_only)

    def refresh(self) -> None:
        """Show the record as it is now, with what was typed just now."""
        self.desk.catch_up()
        for field, read in self._reads:
            field.show_value(read())
        if self._also is not None:
            self._also.show_record(self.id)
        for fold in self.folds:
            fold.refresh()

    def field_of(self, names: Iterable[str]) -> Field | None:
        """The first field of these names there is; a folded one is unfolded."""
        for name in names:
            for fold in self.folds:
                if (field := fold.field(name)) is not None:
                    return field
            if name in self.fields:
                return self.fields[name]
        return None

    def says(self, name: str) -> int:
        """How many things the field of that name says."""
        if not self.fields[name].recorded:
            return 0
        value = next(read() for field, read in self._reads if field is self.fields[name])
        return len(value) if isinstance(value, tuple) else value not in (None, "")

    # -- fields ------------------------------------------------------------------------------

    def add(self, name: str, field: Field, read: Read) -> Field:
        """Add a field that shows what `read` gives."""
        self.fields[name] = field
        self._reads.append((field, read))
        if isinstance(field, TypedField):
            field.read = read
        self.column.addWidget(field)
        return field

    def shows(self, field: Field, read: Read) -> None:
        """Keep a field that stands in the form already showing what `read` gives."""
        self._reads.append((field, read))

    def side_by_side(self, *fields: Field) -> None:
        """Put fields that were added into one line."""
        self.column.addLayout(Line(fields))

    def text(self, name: str, title: str, hint: str, *, paragraph: bool = False) -> Field:
        """A field for the record's text `name`."""
        typed = TypedField(self.desk, title, hint, self.setting(name), paragraph=paragraph)
        return self.add(name, typed, self.value(name))

    def named(self, hint: str) -> Field:
        """The field for the name, and beside it what it is called in other scenarios."""
        field = self.text("name", "Name", hint)
        self._also = AlsoIn(self.desk)
        field.column.insertWidget(field.column.count() - 1, self._also)
        return field

    def number(self, name: str, title: str, hint: str) -> Field:
        """A field for the record's number `name`."""
        edit = self.setting(name)
        typed = TypedField(self.desk, title, hint, edit, parse=whole_or_half, shown=number_text)
        return self.add(name, typed, self.value(name))

    def date(self, name: str, title: str, hint: str, objection: Objection = fine) -> Field:
        """A field for the record's day `name`; `objection` says why a day does not fit."""
        day = DateField(self.desk, title, hint, self.setting(name), objection=objection)
        return self.add(name, day, self.value(name))

    def choice(self, name: str, title: str, hint: str, choices: Sequence[Choice]) -> Field:
        """A field for one of a few values of `name`."""
        chosen = ChoiceField(self.desk, title, hint, choices, self.setting(name))
        return self.add(name, chosen, self.value(name))

    def answer(self, name: str, title: str, hint: str) -> Field:
        """A field for yes, no or not said."""
        return self.add(
            name, AnswerField(self.desk, title, hint, self.setting(name)), self.value(name)
        )

    def listing(
        self, name: str, title: str, hint: str, read: Callable[[], Iterable[Row]], empty: str
    ) -> Field:
        """A list that is read only."""
        field = ListField(self.desk, title, hint, empty=empty)
        return self.add(name, field, lambda: tuple(read()))

    # -- values ------------------------------------------------------------------------------

    def value(self, name: str) -> Read:
        """Reads a field of the record."""
        return lambda: getattr(self.subject, name)

    def setting(self, name: str) -> Callable[[object], Edit]:
        """Makes edits that set a field of the record."""
        return lambda value: self.edit(**{name: value})

    def edit(self, **fields: object) -> Edit:
        """An edit that sets fields of the record."""
        store, id = self.store, self.id
        return lambda: set_fields(store, id, **fields)


def found(records: Iterable[Record], name: str) -> Record | None:
    """The record of that name; without a fitting one, the one that differs in case only."""
    known = list(records)
    exact = (record for record in known if record.label() == name)
    folded = (record for record in known if record.label().casefold() == name.casefold())
    return next(exact, None) or next(folded, None)


def row_of(record: Record, about: str = "") -> Row:
    """A record as a line of a list."""
    return Row(record.id, record.label(), about)


def refusing(sentence: str) -> Edit:
    """An edit that cannot be made, and why."""

    def refuse() -> Change:
        raise Refused(sentence)

    return refuse
