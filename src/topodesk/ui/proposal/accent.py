"""Choosing the accent colour of a proposal, from a few or by typing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from topodesk.drawing.bidi import quotes_apart
from topodesk.proposal.look import is_colour
from topodesk.ui.pieces.labels import label

ACCENTS = {
    "#3F5B8C": "Slate blue",
    "#0B6E4F": "Green",
    "#9A3412": "Rust",
    "#6D28D9": "Violet",
    "#111827": "Ink",
}
EXAMPLE = "#1F5FA8"
LONGEST = 40
"""Characters that can be typed, far more than a colour has."""


class AccentChoice(QWidget):
    """A few colours with a swatch each, and behind them one that was typed. What is no colour is
    said below; the colour stays what it was then."""

    def __init__(self, parent: QWidget, colour: str, chosen: Callable[[], object]) -> None:
        """Shows `colour`; `chosen` hears of another one."""
        super().__init__(parent)
        self.colour, self._chosen = colour, chosen
        self.box = QComboBox()
        for accent, name in ACCENTS.items():
            self.box.addItem(_swatch(accent), name, accent)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setAccessibleName(f"Accent colour, such as {EXAMPLE}")
        line = self.box.lineEdit()
        assert isinstance(line, QLineEdit)
        self.line = line
        self.line.setPlaceholderText(EXAMPLE)
        self.line.setMaxLength(LONGEST)
        self.said = label("", "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.said)
        self._say("")
        self._show()
        self.line.editingFinished.connect(self.keep)
        self.box.currentIndexChanged.connect(self._picked)
        self.box.activated.connect(self._picked)

    def keep(self) -> bool:
        """Take the colour that is being typed; whether it is one."""
        typed = self.line.text().strip()
        if typed == self.box.itemText(self.box.currentIndex()):
            return True
        named = {name.casefold(): colour for colour, name in ACCENTS.items()}
        colour = named.get(typed.casefold(), f"#{typed.removeprefix('#').upper()}")
        if typed and not is_colour(colour):
            self._show()
            self._say(quotes_apart(f"“{typed}” is no colour such as {EXAMPLE}."))
            return False
        self._take(colour if typed else self.colour)
        return True

    def _picked(self, index: int) -> None:
        if colour := self.box.itemData(index):
            self._take(colour)

    def _take(self, colour: str) -> None:
        other, self.colour = colour != self.colour, colour
        self._say("")
        self._show()
        if other:
            self._chosen()

    def _show(self) -> None:
        """The colour as it is, whatever was typed."""
        self.box.blockSignals(True)
        at = self.box.findData(self.colour.upper())
        if at < 0 or at == len(ACCENTS):
            at = len(ACCENTS)
            self.box.removeItem(at)
            self.box.addItem(_swatch(self.colour), self.colour, self.colour.upper())
        self.box.setCurrentIndex(at)
        self.box.setEditText(self.box.itemText(at))
        self.box.blockSignals(False)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
