"""A sentence and a few ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from topodesk.ui.look.fonts import BOLD, font
from topodesk.ui.look.tokens import LARGE
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

WIDTH = 440


class AskDialog(QDialog):
    """Enter takes the first choice, Esc the last; `chosen` is the number of the one taken."""

    def __init__(self, what: str, sentence: str, choices: tuple[str, ...], parent: QWidget) -> None:
        """Ready to be shown: `what` happened, one `sentence` about it, and the `choices`."""
        super().__init__(parent)
        self.setWindowTitle("TopoDesk")
        self.chosen = len(choices) - 1
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(26, 22, 26, 20)
        column.setSpacing(8)
        title = label(what, "strong", wraps=True)
        title.setFont(font(LARGE, BOLD))
        column.addWidget(title)
        for paragraph in sentence.split("\n\n"):
            column.addWidget(label(paragraph, "body", wraps=True))
        column.addSpacing(14)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for number, text in enumerate(choices):
            made = button(text, "accent" if number == 0 else "quiet")
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.clicked.connect(lambda _checked=False, number=number: self._take(number))
            row.addWidget(made)
            self.buttons.append(made)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)
        self.buttons[0].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its text, no higher."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the page takes the first choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(0)
        else:
            super().keyPressEvent(event)

    def _take(self, number: int) -> None:
        self.chosen = number
        self.accept()
