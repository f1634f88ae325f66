"""The card beside the pointer: the findings behind a badge, or a name that had no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import SEVERITY
from topodesk.ui.pieces.labels import LONGEST, ShortLabel, label

if TYPE_CHECKING:
    from topodesk.rules.finding import Finding
    from topodesk.session.explaining import Saying

WIDTH = 380
MOST = 4
"""Findings on a card; what is more is counted."""
CALM = {"error": "Error, as it is today", "warning": "Warning, as it is today"}
"""What is said of a finding whose badge is one level lower."""
AWAY = 16
"""Pixels between the pointer and the card."""


class HintCard(QWidget):
    """Never in the way: it takes no press and goes with the next move."""

    def __init__(self, parent: QWidget, saying: Saying) -> None:
        """A card for what is to be said."""
        super().__init__(parent)
        self.setObjectName("over-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(8)
        name = label(saying.name[:LONGEST], "strong", wraps=True)
        column.addWidget(name)
        for finding in saying.findings[:MOST]:
            column.addLayout(_finding(finding, calm=saying.calm))
        left = len(saying.findings) - MOST
        if left > 0:
            column.addWidget(label(f"+{left} more", "muted"))
        self._fit(name, alone=not saying.findings)

    def stand_by(self, pointer: QPointF, room: QSize) -> None:
        """Stand beside the pointer, all of it in view, which has so much `room`."""
        self.setGeometry(beside(pointer, self.size(), room))

    def _fit(self, name: QLabel, *, alone: bool) -> None:
        wish = name.fontMetrics().horizontalAdvance(name.text()) + 28
        width = min(wish, WIDTH) if alone else WIDTH
        layout = self.layout()
        self.resize(width, layout.totalHeightForWidth(width) if layout else 40)


def beside(pointer: QPointF, size: QSize, room: QSize) -> QRect:
    """Right below the pointer, or on the other side of it where there is no room."""
    x, y = pointer.x() + AWAY, pointer.y() + AWAY
    if x + size.width() > room.width() - 4:
        x = max(pointer.x() - AWAY - size.width(), 4)
    if y + size.height() > room.height() - 4:
        y = max(pointer.y() - AWAY - size.height(), 4)
    return QRect(round(x), round(y), size.width(), size.height())


def _finding(finding: Finding, *, calm: bool) -> QHBoxLayout:
    sign = label()
    severity = finding.severity.value
    sign.setPixmap(icon(severity, SEVERITY[severity]).pixmap(QSize(16, 16)))
    sign.setFixedWidth(20)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(ShortLabel(finding.title, "label"))
    if calm and severity in CALM:
        words.addWidget(label(CALM[severity], "muted"))
    if finding.why:
        words.addWidget(label(finding.why, "muted", wraps=True))
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
