"""A field: its label, a line that says what it is for, the editor, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from topodesk.ui.look.stylesheet import restyle
from topodesk.ui.pieces.labels import label


class Field(QWidget):
    """Room for an editor under its label. A red sentence under it says what does not fit.
    `recorded`: what it shows is a fact somebody has said."""

    recorded = True

    def __init__(self, title: str, hint: str, editor: QWidget) -> None:
        """Put `editor` under `title` and `hint`."""
        super().__init__()
        self.title = title
        self.editor = editor
        self._label = label(title, "label")
        self._label.setBuddy(editor)
        self._problem = label("", "bad", wraps=True)
        self._problem.hide()
        editor.setAccessibleName(title)
        editor.setAccessibleDescription(hint)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self.column.addWidget(self._label)
        self._hint = label(hint, "muted", wraps=True)
        self.column.addWidget(self._hint)
        if not hint:
            self._hint.hide()
        self.column.addSpacing(1)
        self.column.addWidget(editor)
        self.column.addWidget(self._problem)
        self.column.addStretch()

    @property
    def focus_target(self) -> QWidget:
        """What gets the cursor when someone is led here."""
        return self.editor

    @property
    def problem(self) -> str:
        """What is wrong with what was typed; empty when nothing is."""
        return self._problem.text()

    def entitle(self, title: str) -> None:
        """Call it otherwise."""
        self.title = title
        self._label.setText(title)
        self.editor.setAccessibleName(title)

    def stand_alone(self) -> None:
        """Leave out the title: the only field under a heading that says the same."""
        self._label.hide()

    def be_a_slot(self) -> None:
        """Leave out the title and what it is for: the words around it say both."""
        self._label.hide()
        self._hint.hide()

    def complain(self, sentence: str) -> None:
        """Say what is wrong, or (empty) that nothing is."""
        if sentence != self._problem.text():
            self._problem.setText(sentence)
            self._problem.setVisible(bool(sentence))
            self.editor.setProperty("bad", "true" if sentence else "false")
            restyle(self.editor)

    def show_value(self, value: object) -> None:
        """Show what the record holds."""
        raise NotImplementedError

    def set_editable(self, editable: bool) -> None:
        """Whether it can be changed."""
        self.editor.setEnabled(editable)
