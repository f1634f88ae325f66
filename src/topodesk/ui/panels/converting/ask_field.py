"""The field in which a question is answered, right below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from topodesk.model.change import Change
from topodesk.session.converting.question import Ask
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField, StillCombo
from topodesk.ui.panels.inspector.date_field import DateField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.facts.typing import share, share_text
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.typed_field import TypedField, number_text, whole_or_half

LONGEST = 200


class Answering:
    """One question's field; its step is always made by the newest question."""

    def __init__(self, ask: Ask, desk: Desk) -> None:
        """A field for `ask`."""
        self._ask = ask
        self.field = _field(ask, desk, self._edit_of)
        if isinstance(self.field, TypedField):
            self.field.key = ("answer", ask.key[0], ask.key[-1])
            self.field.read = lambda: self._ask.value
        self.show_ask(ask)

    def show_ask(self, ask: Ask) -> None:
        """Show what the model says now."""
        self._ask = ask
        self.field.show_value(ask.choices if ask.how == "pick" else ask.value)

    def _edit_of(self, value: object) -> Edit:
        def edit() -> Change:
            return self._ask.edit(value)

        return edit


class PickField(Field):
    """Names one record after another; each is a step of its own."""

    def __init__(self, desk: Desk, title: str, edit_of: Callable[[object], Edit]) -> None:
        """`title` is what the empty field reads."""
        combo = StillCombo()
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setMaxVisibleItems(14)
        combo.setPlaceholderText(title[:LONGEST])
        super().__init__(title, "", combo)
        self.be_a_slot()
        self.combo = combo
        self._choices: tuple[tuple[str, object], ...] | None = None
        combo.activated.connect(lambda at: self._picked(desk, edit_of, at))

    def show_value(self, value: object) -> None:
        """Offer these choices."""
        if value == self._choices or not isinstance(value, tuple):
            return
        self._choices = value
        self.combo.clear()
        for text, _ in value:
            self.combo.addItem(" ".join(text[:LONGEST].split()))
        self.combo.setCurrentIndex(-1)

    def _picked(self, desk: Desk, edit_of: Callable[[object], Edit], at: int) -> None:
        picked = self._choices[at][1] if self._choices else None
        self.combo.setCurrentIndex(-1)
        desk.do(edit_of(picked))


class AddField(Field):
    """Adds something by its name with Enter."""

    def __init__(self, desk: Desk, title: str, edit_of: Callable[[object], Edit]) -> None:
        """`title` is what the empty field reads."""
        line = QLineEdit()
        line.setMaxLength(32767)
        line.setPlaceholderText(title[:LONGEST])
        super().__init__(title, "", line)
        self.be_a_slot()
        self.line = line
        line.returnPressed.connect(lambda: self._add(desk, edit_of))

    def show_value(self, value: object) -> None:
        """What is typed stays."""

    def _add(self, desk: Desk, edit_of: Callable[[object], Edit]) -> None:
        typed = self.line.text().replace("\x00", "").strip()
        if typed and desk.do(edit_of(typed)):
            self.line.clear()


def _field(ask: Ask, desk: Desk, edit_of: Callable[[object], Edit]) -> Field:
    title = " ".join(ask.title[:LONGEST].split())
    if ask.how == "yes or no":
        return AnswerField(desk, title, "", edit_of)
    if ask.how == "choice":
        return ChoiceField(desk, title, "", ask.choices, edit_of)
    if ask.how == "date":
        return DateField(desk, title, "", edit_of)
    if ask.how == "pick":
        return PickField(desk, title, edit_of)
    if ask.how == "add":
        return AddField(desk, title, edit_of)
    if ask.how == "number":
        return TypedField(desk, title, "", edit_of, parse=whole_or_half, shown=number_text)
    if ask.how == "per cent":
        return TypedField(desk, title, "", edit_of, parse=share, shown=share_text)
    return TypedField(desk, title, "", edit_of)
