"""The form of several selected records: what they share, set for all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLabel, QLineEdit

from topodesk.edits.fields import set_fields_of_many
from topodesk.edits.many import note_on
from topodesk.edits.naming import counted, plural
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.date_field import DateField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form, refusing, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.shared import (
    DIFFERENT,
    OF_KINDS,
    Answers,
    ByName,
    Choices,
    Day,
    Shared,
    Words,
    common,
    text_or_nothing,
)
from topodesk.ui.panels.inspector.tags_field import TagsField, tags_of
from topodesk.ui.panels.inspector.typed_field import TypedField
from topodesk.ui.panels.inspector.words import CONFIDENCES
from topodesk.ui.pieces.labels import heading, label

MOST_LISTED = 60


class SeveralForm(Form):
    """For each kind among what is selected the fields its records share, then those of all."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields of every kind; `refresh` shows those there is something to set in."""
        super().__init__(desk)
        self._hints: list[tuple[QLineEdit, Callable[[], object], str]] = []
        self._total = label("", "strong", wraps=True)
        self.column.addWidget(self._total)
        self._kinds: list[tuple[type[Record], QLabel, list[str]]] = []
        for kind, shared in OF_KINDS:
            title = heading(kind.noun)
            self.column.addWidget(title)
            names = [self._offer(kind, one) for one in shared]
            self._kinds.append((kind, title, names))
        self._of_all = heading("All of them")
        self.column.addWidget(self._of_all)
        self.add("tags", TagsField(desk, self._ids, many=True), lambda: tags_of(self._records()))
        self._offer(Record, Shared("confidence", "Confidence", Choices(CONFIDENCES)))
        self._offer(Record, Shared("source", "Source", Words(str, text_or_nothing)))
        notes = ListField(
            desk,
            "Notes",
            "",
            add=lambda said: partial(note_on, desk.scenario, tuple(self._ids()), said),
            invitation="Write a sentence into the notes of all…",
        )
        self.add("notes", notes, tuple)
        self.listing("selected", "Selected", "", self._rows, "")

    def refresh(self) -> None:
        """Show what there is of each kind."""
        super().refresh()
        records = self._records()
        self._total.setText(_capital(counted(records)) if records else "")
        numbers = Counter(type(record) for record in records)
        for kind, title, names in self._kinds:
            title.setText(f"{numbers[kind]} {plural(kind.noun, numbers[kind])}".upper())
            title.setVisible(len(numbers) > 1 and kind in numbers)
            for name in names:
                self.fields[name].setVisible(kind in numbers)
        self._of_all.setVisible(len(numbers) > 1)
        for editor, read, usual in self._hints:
            editor.setPlaceholderText("Different" if read() is DIFFERENT else usual)

    def show_record(self, id: str) -> None:
        """Show another selection; nothing half typed belongs to it."""
        super().show_record(id)
        for field in self.fields.values():
            if isinstance(field, TypedField):
                field.key = (self.desk.scenario.id, "+".join(self._ids()), field.title)

    # -- fields ------------------------------------------------------------------------------

    def _offer(self, kind: type[Record], shared: Shared) -> str:
        """Add a field for what records of a kind share; the name it has in the form."""
        name = shared.name if shared.name not in self.fields else f"{kind.collection}.{shared.name}"

        def edit_of(value: object) -> Edit:
            store, ids = self.desk.scenario, tuple(self._ids(kind))
            if shared.edit is not None:
                return partial(shared.edit, store, ids, value)
            return lambda: set_fields_of_many(store, ids, **{shared.name: value})

        def read() -> object:
            return common(self.desk.scenario, self._of(kind), shared)

        self.add(name, self._field(shared, edit_of, read), partial(self._read, shared, read))
        return name

    def _field(
        self, shared: Shared, edit_of: Callable[[object], Edit], read: Callable[[], object]
    ) -> Field:
        desk, title, how = self.desk, shared.title, shared.how
        if isinstance(how, Choices):
            return ChoiceField(desk, title, "", how.choices, edit_of)
        if isinstance(how, Answers):
            return AnswerField(desk, title, "", edit_of, how.choices)
        if isinstance(how, ByName):
            return self._by_name(title, how, edit_of)
        if isinstance(how, Day):
            day = DateField(desk, title, "", edit_of, objection=self._too_early)
            self._hint(day, read, "Date")
            return day
        typed = TypedField(desk, title, "", edit_of, parse=how.parse, shown=how.shown)
        self._hint(typed, read, "")
        return typed

    def _hint(self, field: TypedField, read: Callable[[], object], usual: str) -> None:
        """Let a field say Different in grey while the records differ."""
        assert isinstance(field.editor, QLineEdit)
        self._hints.append((field.editor, read, usual))

    def _by_name(self, title: str, how: ByName, edit_of: Callable[[object], Edit]) -> Field:
        def add(name: str) -> Edit:
            record = how.found(self.desk.scenario, name)
            return edit_of(record.id) if record else refusing(f"Nothing here is called “{name}”.")

        return ListField(
            self.desk,
            title,
            "",
            add=add,
            names=lambda: how.names(self.desk.scenario),
            remove=(lambda _id: edit_of(None)) if how.may_be_none else None,
            empty=how.empty,
            invitation=how.invitation,
        )

    def _read(self, shared: Shared, read: Callable[[], object]) -> object:
        """What a field is to show."""
        value = read()
        if not isinstance(shared.how, ByName):
            return value
        if value is DIFFERENT:
            return (Row("", "Different"),)
        record = self.desk.scenario.records.get(str(value))
        return (row_of(record, record.noun),) if record is not None else ()

    # -- what is selected --------------------------------------------------------------------

    def _ids(self, kind: type[Record] = Record) -> Iterator[str]:
        return (record.id for record in self._of(kind))

    def _records(self) -> list[Record]:
        ids = self.desk.session.selection.ids
        return [self.desk.scenario[id] for id in ids if id in self.desk.scenario]

    def _of(self, kind: type[Record]) -> list[Record]:
        return [record for record in self._records() if isinstance(record, kind)]

    def _rows(self) -> list[Row]:
        return [row_of(record, record.noun) for record in self._records()[:MOST_LISTED]]

    def _too_early(self, end: date) -> str:
        starts = [i.start for i in self._records() if isinstance(i, Interaction) and i.start]
        latest = max(starts, default=None)
        return f"One of them starts later, {latest.isoformat()}." if latest and end < latest else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
