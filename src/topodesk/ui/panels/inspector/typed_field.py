"""Fields one types into: a line or several, text, numbers and dates. They never lose what was
typed: a text that does not fit stays, with a sentence, until it is mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from topodesk.ui.panels.design_name import undoes
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.paragraph_edit import ParagraphEdit

LONGEST = 200_000

Parse = Callable[[str], object]
EditOf = Callable[[object], Edit]


class TypedField(Field):
    """A field that edits with every key, as one step that ends with Enter, leaving or silence."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        edit_of: EditOf,
        *,
        parse: Parse = str,
        shown: Callable[[object], str] = str,
        paragraph: bool = False,
    ) -> None:
        """`edit_of` makes an edit of a value, `parse` a value of what was typed (ValueError with a
        sentence when it is none), `shown` the text of a value."""
        editor: QLineEdit | QPlainTextEdit = ParagraphEdit() if paragraph else QLineEdit()
        super().__init__(title, hint, editor)
        self.desk = desk
        self.key: tuple[str, str, str] = ("", "", "")
        self.read: Callable[[], object] = lambda: None
        self._edit_of, self._parse, self._shown = edit_of, parse, shown
        self._value: object = None
        self._known = False
        if isinstance(editor, QLineEdit):
            editor.setMaxLength(LONGEST)
            editor.textEdited.connect(self._typed)
        else:
            editor.textChanged.connect(self._typed)
        editor.installEventFilter(self)

    def text(self) -> str:
        """What stands in the field."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        assert isinstance(self.editor, QPlainTextEdit)
        return self.editor.toPlainText()

    def show_value(self, value: object) -> None:
        """Show what the record holds, unless that is what was just typed."""
        if self._known and value == self._value:
            return
        self._known, self._value = True, value
        self._write(self._shown(value))
        self.complain("")

    def show_unfinished(self, text: str) -> None:
        """Show again what was typed earlier and did not fit."""
        self._write(text)
        self._check()

    def show_again(self) -> None:
        """Show the record's own value in place of what was typed."""
        self._known = False
        self.show_value(self.read())

    def forget(self) -> None:
        """Be ready for another record."""
        self._known = False
        self.complain("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps, Esc brings back, leaving keeps; undo is the design's."""
        if undoes(event):
            self.desk.catch_up()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._done()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self._restore()
        breaks_line = isinstance(self.editor, QPlainTextEdit) and (
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not breaks_line:
            self._done()
            return True
        return False

    def _done(self) -> None:
        """Keep what was typed and show it the way it is written; what did not fit may fit now."""
        if self.problem:
            self._typed()
        self.desk.keep()
        if self._known and not self.problem and self.text() != self._shown(self._value):
            self._write(self._shown(self._value))

    def _restore(self) -> bool:
        changed = self.desk.drop() or bool(self.problem) or self.text() != self._shown(self._value)
        if changed:
            self.desk.unfinished.pop(self.key, None)
            self.show_again()
        return changed

    def _typed(self) -> None:
        before = self._value
        if not self._check():
            self.desk.drop()
            self._value = self.read()
            return
        if self._value == before and not self.desk.typing:
            return
        self.desk.type(self._edit_of(self._value), partial(self._refused, before))

    def _refused(self, before: object, problem: str) -> None:
        self._value = before
        self._keep_unfinished(problem)

    def _check(self) -> bool:
        try:
            value = self._parse(self.text())
        except ValueError as error:
            self._keep_unfinished(str(error))
            return False
        self._value = value
        self.desk.unfinished.pop(self.key, None)
        self.complain("")
        return True

    def _keep_unfinished(self, problem: str) -> None:
        self.desk.unfinished[self.key] = self.text()
        self.complain(problem)

    def _write(self, text: str) -> None:
        self.editor.blockSignals(True)
        if isinstance(self.editor, QLineEdit):
            at = self.editor.cursorPosition()
            self.editor.setText(text)
            self.editor.setCursorPosition(min(at, len(text)) if self.editor.hasFocus() else 0)
        elif isinstance(self.editor, ParagraphEdit):
            self.editor.show_text(text)
        self.editor.blockSignals(False)


def whole_or_half(text: str) -> float | None:
    """A number of people or posts; empty is not known."""
    plain = text.strip().replace(",", ".").replace("\u00a0", "")
    if not plain:
        return None
    try:
        number = float(plain)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 10_000_000 or plain.lower().startswith(("+", "nan", "inf")):
        raise ValueError("Write a number such as 7 or 6.5, or leave it empty.")
    return int(number) if number.is_integer() else number


def number_text(value: object) -> str:
    """A number as it is typed."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def a_date(text: str) -> date | None:
    """A day; empty is not known."""
    plain = text.strip()
    if not plain:
        return None
    try:
        return date.fromisoformat(plain)
    except ValueError:
        pass
    parts = [part for part in plain.replace("/", ".").split(".") if part]
    try:
        day, month, year = (int(part) for part in parts)
        if "." in plain and year > 1000:
            return date(year, month, day)
    except ValueError:
        pass
    raise ValueError("Write a date such as 2027-03-31, or leave it empty.")


def date_text(value: object) -> str:
    """A day as it is typed."""
    return value.isoformat() if isinstance(value, date) else ""
