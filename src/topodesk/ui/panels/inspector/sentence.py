"""An outcome as a sentence to fill in: who does what differently, from … to …, by …."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from topodesk.model.outcome import Outcome
from topodesk.session.outcome_words import WHO, is_whole, sentence_of
from topodesk.ui.look.stylesheet import restyle, wear
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.pieces.labels import LONGEST, label

SLOTS = ("statement", "baseline", "target", "due")
_EMPTY = {"baseline": "now", "target": "wanted"}


def as_sentence(form: Form, outcome: Callable[[], Outcome | None]) -> Sentence:
    """Let the four fields of a form that make an outcome read as one sentence, where the first of
    them stands; the sentence is said below them as it is written."""
    at = form.column.indexOf(form.fields[SLOTS[0]])
    sentence = Sentence({name: form.fields[name] for name in SLOTS})
    form.column.insertWidget(at, sentence)
    form.shows(sentence, outcome)
    return sentence


class Sentence(Field):
    """Four fields with the words between them, and the sentence they make."""

    def __init__(self, slots: dict[str, Field]) -> None:
        """Take the fields over; the words of the sentence are their titles."""
        content = QWidget()
        super().__init__("Outcome", "", content)
        self.stand_alone()
        self.said = label("", "body", wraps=True)
        for name, field in slots.items():
            field.be_a_slot()
            if isinstance(field.editor, QLineEdit | QPlainTextEdit):
                field.editor.setPlaceholderText(_EMPTY.get(name, field.editor.placeholderText()))
        statement = slots["statement"].editor
        if isinstance(statement, QPlainTextEdit):
            statement.setPlaceholderText(f"{WHO}…")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(slots["statement"])
        column.addLayout(_line(("from", slots["baseline"]), ("to", slots["target"])))
        column.addLayout(_line(("by", slots["due"])))
        column.addWidget(self.said)

    def show_value(self, value: object) -> None:
        """Say the outcome as a sentence, quietly as long as something is missing."""
        said = value if isinstance(value, Outcome) and _begun(value) else None
        self.said.setText(sentence_of(said)[:LONGEST] if said else "")
        self.said.setVisible(said is not None)
        look = "body" if said and is_whole(said) else "muted"
        if self.said.property("look") != look:
            wear(self.said, look)
            restyle(self.said)

    def set_editable(self, editable: bool) -> None:
        """Its fields know for themselves."""


def _line(*pairs: tuple[str, Field]) -> QHBoxLayout:
    """Fields in a line, each behind its word."""
    line = QHBoxLayout()
    line.setSpacing(7)
    for word, field in pairs:
        line.addWidget(label(word, "body"))
        line.addWidget(field, 1)
    return line


def _begun(outcome: Outcome) -> bool:
    return any(getattr(outcome, name) for name in SLOTS)
