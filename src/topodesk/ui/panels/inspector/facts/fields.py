"""The field of each fact, by how it is entered."""

from __future__ import annotations

from topodesk.ui.panels.inspector.choice_field import AnswerField
from topodesk.ui.panels.inspector.facts.fact import (
    Fact,
    Hanging,
    Items,
    Line,
    Lines,
    Marks,
    Named,
    Paragraph,
)
from topodesk.ui.panels.inspector.facts.in_place import hanging_field, items_field
from topodesk.ui.panels.inspector.facts.lines_field import LinesField
from topodesk.ui.panels.inspector.facts.marks import MarksField
from topodesk.ui.panels.inspector.facts.named_field import named_field
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.shared import Answers, Choices, Day, Words
from topodesk.ui.panels.inspector.typed_field import TypedField


def add_fact(form: Form, fact: Fact) -> Field:
    """Add the field of a fact to a form."""
    desk, name, title, hint = form.desk, fact.name, fact.title, fact.hint
    value, setting = form.value(name), form.setting(name)
    match fact.how:
        case Line():
            return form.text(name, title, hint)
        case Paragraph():
            return form.text(name, title, hint, paragraph=True)
        case Lines():
            return form.add(name, LinesField(desk, title, hint, setting), value)
        case Choices(choices):
            return form.choice(name, title, hint, choices)
        case Answers(choices):
            return form.add(name, AnswerField(desk, title, hint, setting, choices), value)
        case Words(parse, shown):
            typed = TypedField(desk, title, hint, setting, parse=parse, shown=shown)
            return form.add(name, typed, value)
        case Day():
            return form.date(name, title, hint)
        case Marks(choices):
            return form.add(name, MarksField(desk, title, hint, setting, choices), value)
        case Named() as how:
            return named_field(form, fact, how)
        case Hanging() as how:
            return hanging_field(form, fact, how)
        case Items() as how:
            return items_field(form, fact, how)
