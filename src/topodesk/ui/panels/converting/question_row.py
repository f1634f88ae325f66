"""One question of a test: its answer, the evidence, and below it the fields that answer it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.drawing.bidi import quotes_apart
from topodesk.session.converting.question import Asked
from topodesk.ui.look.tokens import GOOD, MUTED, WARNING
from topodesk.ui.panels.converting.ask_field import Answering
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

MARKS = {
    True: ("✓", GOOD, "Yes"),
    False: ("–", WARNING, "Not yet"),
    None: ("?", MUTED, "Not known"),
}
MARK_WIDTH = 20


class QuestionRow(QWidget):
    """Folded it is its words and its evidence; a link opens the fields."""

    def __init__(self, desk: Desk, walk: Callable[[], object]) -> None:
        """`walk` leads to the walks of typical changes."""
        super().__init__()
        self._desk = desk
        self._fields: dict[tuple[str, ...], Answering] = {}
        self.is_open = False
        self.mark = label("", "strong")
        self.mark.setFixedWidth(MARK_WIDTH)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words = label("", "body", wraps=True)
        self.evidence = label("", "muted", wraps=True)
        self.link = button("", "link", self.toggle)
        self.to_walks = button("Open the walks", "link", walk)
        self._answers = QWidget()
        self._column = QVBoxLayout(self._answers)
        self._column.setContentsMargins(0, 4, 0, 6)
        self._column.setSpacing(8)
        right = QVBoxLayout()
        right.setSpacing(2)
        for part in (self.words, self.evidence):
            right.addWidget(part)
        right.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.to_walks, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self._asked: Asked | None = None

    @property
    def fields(self) -> dict[tuple[str, ...], Answering]:
        """The fields by what they ask."""
        return self._fields

    def toggle(self) -> None:
        """Open or fold the fields."""
        self.is_open = not self.is_open
        if self._asked is not None:
            self.show_asked(self._asked)

    def show_asked(self, asked: Asked) -> None:
        """Show the question as it stands now."""
        self._asked = asked
        sign, colour, spoken = MARKS[asked.yes]
        self.mark.setText(sign)
        self.mark.setStyleSheet(f"color: {colour};")
        self.mark.setAccessibleName(spoken)
        self.words.setText(f"{asked.code}  {asked.words}")
        self.evidence.setText(quotes_apart(asked.evidence))
        self.link.setVisible(bool(asked.asks))
        verb = "Answer" if asked.yes is None else "Change"
        self.link.setText("Fold" if self.is_open else verb)
        self.link.setAccessibleName(f"{self.link.text()}: {asked.words}")
        self.to_walks.setVisible(asked.walks and asked.yes is not True)
        self._answers.setVisible(self.is_open and bool(asked.asks))
        if self.is_open:
            self._show_fields(asked)

    def _show_fields(self, asked: Asked) -> None:
        wanted = {ask.key: ask for ask in asked.asks}
        for key in [key for key in self._fields if key not in wanted]:
            gone = self._fields.pop(key).field
            gone.hide()
            gone.deleteLater()
        for at, (key, ask) in enumerate(wanted.items()):
            if key in self._fields:
                self._fields[key].show_ask(ask)
            else:
                self._fields[key] = Answering(ask, self._desk)
                self._column.insertWidget(at, self._fields[key].field)
