"""A suggestion about a team, with the words it rests on, and a button to take it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from topodesk.session.suggesting import Suggestion
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label


class SuggestionField(Field):
    """Hidden while there is nothing to suggest; never taken by itself."""

    recorded = False

    def __init__(self, desk: Desk, take: Edit) -> None:
        """`take` makes the edit that the button does."""
        editor = QWidget()
        super().__init__("A suggestion", "", editor)
        self.stand_alone()
        self.words = label("", "muted", wraps=True)
        self.button = button("Take it", "soft", lambda: desk.do(take), tip="Set what it looks like")
        row = QHBoxLayout(editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_value(self, value: object) -> None:
        """Show a suggestion, or nothing."""
        self.setVisible(isinstance(value, Suggestion))
        if isinstance(value, Suggestion):
            self.words.setText(value.says)
            self.button.setAccessibleName(f"Take it: {value.says}")

    def set_editable(self, editable: bool) -> None:
        """A design open for reading only takes nothing."""
        self.button.setVisible(editable)
