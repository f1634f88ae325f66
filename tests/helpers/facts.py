"""The facts of the inspector as tests walk them: which there are, and how each is entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.forms import add_by_name, button_in, choose, mark, retype
from helpers.window import settle
from topodesk.model.component import Component, Domain, Service
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.facts.fact import Fact, Line, Lines, Marks, Named, Paragraph
from topodesk.ui.panels.inspector.facts.folded import Fold
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField, InPlaceRow
from topodesk.ui.panels.inspector.facts.typing import A_COUNT, ANSWERS
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.shared import Answers, Choices, Day, Words

OTHERS: tuple[Record, ...] = (
    Grouping(id="base", name="Base"),
    Component(id="web", name="Web"),
    Domain(id="cards", name="Cards"),
    Service(id="login", name="Login"),
    Capability(id="testing", name="Testing"),
    Outcome(id="faster", statement="Paid sooner"),
    Experiment(id="bet", title="A bet", team="risk"),
    ChangeItem(id="first", title="First step"),
)
"""Records to name."""


def fold_of(form: Form, title: str) -> Fold:
    return next(fold for fold in form.folds if fold.group.title == title)


def unfolded(form: Form, title: str) -> Form:
    fold = fold_of(form, title)
    fold.unfold(True)
    settle()
    assert fold.form is not None
    return fold.form


def in_place(form: Form, name: str) -> InPlaceField:
    field = form.fields[name]
    assert isinstance(field, InPlaceField)
    return field


def add_line(field: InPlaceField, text: str) -> None:
    field.line.setText(text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    settle()


def open_row(field: InPlaceField) -> InPlaceRow:
    """The one row that is unfolded."""
    (row,) = [row for row in field.rows.values() if row.unfolded]
    return row


def entries(form: Form, fact: Fact) -> list[Callable[[], object]]:
    """What a person does: something is entered, then something else, then nothing."""
    field = form.fields[fact.name]
    if isinstance(fact.how, Marks):
        values = [value for _, value in fact.how.choices]
        return [partial(mark, field, value) for value in (*values[:2], None)]
    if isinstance(fact.how, Choices | Answers):
        before = getattr(form.subject, fact.name)
        values = [value for _, value in fact.how.choices if value != before]
        return [_picking(field, value) for value in (*values[:2], before)]
    if isinstance(fact.how, Named):
        return list(_namings(form, fact, fact.how))
    return [_typing(form, fact.name, text) for text in _texts(fact)]


def _picking(field: object, value: object) -> Callable[[], object]:
    if isinstance(field, AnswerField):
        return field.buttons[value].click
    assert isinstance(field, ChoiceField)
    return lambda: choose(field, value)


def _namings(form: Form, fact: Fact, how: Named) -> Iterator[Callable[[], object]]:
    field, value = form.fields[fact.name], getattr(form.subject, fact.name)
    pointed = value if isinstance(value, tuple) else (value,)
    store = form.desk.scenario
    known = [r for r in store.of(how.kinds[0]) if r.id not in (form.id, *pointed)]
    named = known[0].label()
    yield lambda: add_by_name(field, named)
    if not how.required:
        yield lambda: button_in(field, f"Remove {named}").click()


def _texts(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact.how, Line | Paragraph | Lines):
        return "First & <b>", "Second", ""
    if isinstance(fact.how, Day):
        return "2027-03-31", "2027-04-30", ""
    assert isinstance(fact.how, Words)
    return ("8", "9") if fact.how in (ANSWERS, A_COUNT) else ("4", "5", "")


def _typing(form: Form, name: str, text: str) -> Callable[[], object]:
    def typed() -> None:
        retype(form, name, text, end=None)
        if not text:
            QTest.keyClick(form.fields[name].editor, Qt.Key.Key_Backspace)
        form.desk.keep()

    return typed
