"""What the colours of teams mean, in a chip: each in its own colour, with its letters and words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from topodesk.ui.look.fonts import BOLD, MEDIUM, font
from topodesk.ui.look.tokens import BODY, WHITE

if TYPE_CHECKING:
    from topodesk.drawing.hues import Hue

WIDEST = 400.0
"""Pixels; further colours are counted, and the tooltip and the legend have them all."""
LONGEST = 24
"""Letters of what a colour means."""
_HIGH, _GAP, _PAD = 16.0, 12.0, 5.0


class ColourKey(QWidget):
    """`[N] Not said  [VS] Value stream  +2`."""

    def __init__(self, hues: Sequence[Hue]) -> None:
        """A key to these colours."""
        super().__init__()
        self._codes, self._words = QFontMetricsF(font(11, BOLD)), QFontMetricsF(font(12, MEDIUM))
        self.shown: list[tuple[Hue, str]] = []
        self._width = 0.0
        for hue in hues:
            words = _short(hue.words)
            wide = self._flag(hue) + 5 + self._words.horizontalAdvance(words) + _GAP
            if self.shown and self._width + wide > WIDEST:
                break
            self.shown.append((hue, words))
            self._width += wide
        left = len(hues) - len(self.shown)
        self._more = f"+{left}" if left else ""
        self._width += self._words.horizontalAdvance(self._more)
        lines = [f"{hue.code}  {_short(hue.words, 80)}: {len(hue.teams)}" for hue in hues[:40]]
        self.setToolTip("\n".join(lines).replace("&", "&&"))
        self.setAccessibleName(", ".join(f"{hue.code}: {words}" for hue, words in self.shown))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for all that is shown."""
        return QSize(round(self._width) + 2, round(_HIGH) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each colour with its letters, and what it means behind it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = 0.0, (self.height() - _HIGH) / 2
        for hue, words in self.shown:
            box = QRectF(x, y, self._flag(hue), _HIGH)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(hue.colour))
            painter.drawRoundedRect(box, 3.5, 3.5)
            painter.setPen(QColor(WHITE))
            painter.setFont(font(11, BOLD))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hue.code)
            x = self._write(painter, words, box.right() + 5) + _GAP
        self._write(painter, self._more, x)
        painter.end()

    def _write(self, painter: QPainter, words: str, x: float) -> float:
        """Write words from x on; where they end."""
        painter.setPen(QColor(BODY))
        painter.setFont(font(12, MEDIUM))
        baseline = (self.height() + self._words.ascent() - self._words.descent()) / 2
        painter.drawText(QPointF(x, baseline), words)
        return x + self._words.horizontalAdvance(words)

    def _flag(self, hue: Hue) -> float:
        return max(self._codes.horizontalAdvance(hue.code) + 2 * _PAD, 20.0)


def _short(words: str, longest: int = LONGEST) -> str:
    line = " ".join(words[:200].split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
