"""Small records filled in one by one in the inspector's forms, each press counted.

A press is a click on a heading, a field, an arrow or an answer, a choice in a list, or Enter.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helpers.hand import Hand
from helpers.window import settle
from topodesk.drawing.shapes import Point
from topodesk.model.record import Record
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.facts.folded import Fold
from topodesk.ui.panels.inspector.facts.in_place_field import InPlaceField
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import ListField
from topodesk.ui.panels.inspector.typed_field import TypedField

ENTER = Qt.Key.Key_Return


class FormHand(Hand):
    """A hand that fills in forms."""

    def press(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget."""
        self.counts[self.part] += 1
        assert widget.isVisible(), widget
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()  # as a click elsewhere does
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        settle()

    def write(self, text: str) -> None:
        """Type letters; those a keyboard has no key for come as an input method brings them."""
        for letter in text:
            if letter.isascii():
                super().write(letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self._focus(), event)

    def choose(self, kind: str, id: str) -> Form:
        """Select a team or a stream on the map and look at its form."""
        role = {"team": "team", "stream": "stream_title"}[kind]
        figures = self.session.drawing.picture.of(id)
        figure = next(f for f in figures if f.role == role)
        texts = [text.box.centre for text in figure.texts()]
        self.click(texts[0] if texts else Point(figure.bounds.centre.x, figure.bounds.centre.y))
        form = self.window.side.inspector.form
        assert form is not None
        assert form.id == id
        return form

    def opened(self, folds: Iterable[Fold], name: str) -> Field:
        """A field under a heading, unfolded where it is not."""
        fold = next(
            f for f in folds if name in f.own or any(fact.name == name for fact in f.group.facts)
        )
        if not fold.is_open:
            self.press(fold.heading)
        found = fold.field(name)
        assert found is not None
        return found

    def add(self, field: Field, title: str) -> Form:
        """Add a small record by its title; the form of it that unfolds."""
        assert isinstance(field, InPlaceField)
        before = set(field.rows)
        self.press(field.line)
        self.write(title)
        self.key(ENTER)
        settle()
        (fresh,) = set(field.rows) - before
        form = field.rows[fresh].form
        assert form is not None
        return form

    def fill(self, form: Form, wanted: dict[str, object], names: dict[str, str]) -> None:
        """Give a record these values; `names` say what ids are called."""
        for name, value in wanted.items():
            if value == getattr(form.record, name):
                continue
            field = form.fields.get(name)
            if field is None or not field.isVisible():
                field = self.opened(form.folds, name)
            self.enter(field, value, names)
            found = getattr(form.record, name)
            assert found == value, (name, found, value)

    def enter(self, field: Field, value: object, names: dict[str, str]) -> None:
        """Give one field a value."""
        if isinstance(field, ChoiceField):
            self._pick(field, value)
        elif isinstance(field, AnswerField):
            self.press(field.buttons[value])
        elif isinstance(field, ListField):
            for id in value if isinstance(value, tuple) else (value,):
                assert field.line is not None
                self.press(field.line)
                self.write(names[str(id)])
                self.key(ENTER)
                settle()
        else:
            assert isinstance(field, TypedField), field
            self.press(field.editor, QPoint(4, 4))
            self.write(field._shown(value))
            self.window.keep_typing()  # as the next click elsewhere does

    def _pick(self, field: ChoiceField, value: object) -> None:
        """Open a list and take one of its words: two presses."""
        self.press(field.combo)
        self.counts[self.part] += 1
        view = field.combo.view()
        view.setCurrentIndex(field.combo.model().index(field._values.index(value), 0))
        QTest.keyClick(view, ENTER)
        settle()


def told(record: Record, leaving: Iterable[str] = ()) -> dict[str, object]:
    """What a record says beyond what a fresh one does, by field, in the order of its fields."""
    usual = {name: field.get_default() for name, field in type(record).model_fields.items()}
    left = {"id", *leaving}
    return {k: v for k, v in dict(record).items() if k not in left and v != usual.get(k)}
