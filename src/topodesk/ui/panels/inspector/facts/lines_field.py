"""A list of texts, typed one on each line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.facts.typing import lines, lines_text
from topodesk.ui.panels.inspector.typed_field import EditOf, TypedField


class LinesField(TypedField):
    """Enter begins the next line; Ctrl+Enter, leaving or silence keeps what was typed."""

    def __init__(self, desk: Desk, title: str, hint: str, edit_of: EditOf) -> None:
        """`edit_of` makes an edit of a tuple of texts."""
        super().__init__(desk, title, hint, edit_of, parse=lines, shown=lines_text, paragraph=True)
        assert isinstance(self.editor, QPlainTextEdit)
        self.editor.setPlaceholderText("One on each line")

    def _key(self, event: QKeyEvent) -> bool:
        breaks = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        return False if breaks else super()._key(event)
