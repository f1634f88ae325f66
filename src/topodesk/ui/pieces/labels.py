"""Labels. All of them show plain text: a name such as <b> is a name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from topodesk.ui.look.stylesheet import wear
from topodesk.ui.pieces.tips import tip

LONGEST = 500
"""Characters of a text that a label looks at; nobody reads more in one line."""


def label(text: str = "", look: str = "body", *, wraps: bool = False) -> QLabel:
    """A label of plain text, over several lines when it `wraps`."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    wear(made, look)
    return made


def heading(text: str) -> QLabel:
    """A small heading in capitals over a group of things."""
    made = label(text.upper(), "heading")
    letters = made.font()
    letters.setLetterSpacing(letters.SpacingType.AbsoluteSpacing, 0.9)
    made.setFont(letters)
    made.setAccessibleName(text)
    return made


class ShortLabel(QLabel):
    """One line that ends in … where there is no room for all of it; the tooltip has the rest."""

    def __init__(self, text: str = "", look: str = "body", parent: QWidget | None = None) -> None:
        """A label reading `text`."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        wear(self, look)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(" ".join(text[:LONGEST].split()))
        self.setAccessibleName(text[:LONGEST])
        self._tell_the_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits."""
        super().resizeEvent(event)
        self._tell_the_rest()

    def minimumSizeHint(self) -> QSize:
        """It can always be made narrower."""
        return QSize(20, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        words = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.drawText(self.contentsRect(), words, self._short())
        painter.end()

    def _short(self) -> str:
        right = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), right, self.contentsRect().width())

    def _tell_the_rest(self) -> None:
        self.setToolTip(tip(self.text()) if self._short() != self.text() else "")
