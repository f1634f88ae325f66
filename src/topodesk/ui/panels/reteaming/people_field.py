"""How many people go: a number between two buttons, halves included."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from topodesk.ui.panels.inspector.typed_field import number_text, whole_or_half
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label


class PeopleField(QWidget):
    """Empty means that nobody has said."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """`changed` is called after every key and click."""
        super().__init__()
        self._changed = changed
        self.line = QLineEdit()
        self.line.setFixedWidth(64)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setAccessibleName("People who go")
        self.line.textEdited.connect(lambda _text: changed())
        self._of = label("", "muted")
        self.fewer = _step("−", "One fewer", lambda: self._add(-1))
        self.more = _step("+", "One more", lambda: self._add(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.fewer, self.line, self.more, self._of):
            row.addWidget(part)
        row.addStretch(1)

    @property
    def count(self) -> float | None:
        """How many; ValueError with a sentence when what is typed is no number."""
        return whole_or_half(self.line.text())

    def start(self, there: float | None) -> None:
        """Suggest half of those who are there, in whole people."""
        self.line.setText(number_text(None if there is None else there // 2))
        self.show_total(there)

    def show_total(self, there: float | None) -> None:
        """Say of how many."""
        said = "people go (nobody said of how many)" if there is None else f"of {there:g} go"
        self._of.setText(said)

    def _add(self, by: int) -> None:
        try:
            now = self.count or 0
        except ValueError:
            now = 0
        self.line.setText(number_text(max(now + by, 0)))
        self._changed()


def _step(sign: str, name: str, does: Callable[[], None]) -> QWidget:
    made = button(sign, "quiet", does)
    made.setFixedSize(QSize(30, 30))
    made.setAccessibleName(name)
    return made
