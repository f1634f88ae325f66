"""Using a form as people do: typing, choosing, adding by name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from helpers.window import settle
from topodesk.session.session import Session
from topodesk.ui.panels.inspector.choice_field import ChoiceField
from topodesk.ui.panels.inspector.facts.marks import MarksField
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import ListField
from topodesk.ui.panels.inspector.party_field import PartyField

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def editor_of(form: Form, name: str) -> QWidget:
    return form.fields[name].editor


def retype(form: Form, name: str, text: str, end: Qt.Key | None = ENTER) -> None:
    editor = editor_of(form, name)
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(editor, text)
    if end is not None:
        QTest.keyClick(editor, end)
    settle()


def text_in(form: Form, name: str) -> str:
    return form.fields[name].text()  # type: ignore[attr-defined, no-any-return]


def choose(field: Field, value: object) -> None:
    assert isinstance(field, ChoiceField)
    at = field._values.index(value)
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)
    settle()


def mark(field: Field, value: object) -> None:
    """Click a mark; None clears the one that is set."""
    assert isinstance(field, MarksField)
    field.marks[field.value if value is None else value].click()
    settle()


def add_by_name(field: Field, name: str) -> None:
    assert isinstance(field, ListField)
    assert field.line is not None
    field.line.setText(name)
    QTest.keyClick(field.line, ENTER)
    settle()


def rows_in(field: Field) -> list[str]:
    assert isinstance(field, ListField)
    return [row.name for row in field._rows or ()]


def ends_of(form: Form) -> list[tuple[str, str]]:
    """What the two ends of an interaction are called, and who is there."""
    ends = [form.fields["provider"], form.fields["consumer"]]
    return [(end.title, end.line.text()) for end in ends if isinstance(end, PartyField)]


def button_in(field: QWidget, name: str) -> QPushButton:
    return next(
        b for b in field.findChildren(QPushButton) if name in (b.text(), b.accessibleName())
    )


def steps_done(session: Session) -> list[str]:
    return [change.name for change in session.history.done]
