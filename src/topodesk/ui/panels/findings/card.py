"""One card: painted text, real buttons. It is used again for another entry when that scrolls in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from topodesk.ui.look.icons import strokes
from topodesk.ui.look.stylesheet import restyle, wear
from topodesk.ui.look.tokens import (
    ACCENT,
    BODY,
    BORDER,
    FIELD_BORDER,
    INK,
    MUTED,
    SEVERITY,
    WHITE,
)
from topodesk.ui.panels.findings.card_layout import (
    LONGEST,
    CardLayout,
    button_text,
    button_texts,
    card_layout,
    face,
)
from topodesk.ui.panels.findings.entries import Entry
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.tips import tip

EDGE_WIDTH = 3.0
COLOURS = {"title": MUTED, "message": INK, "small": MUTED, "action": BODY}


class Card(QWidget):
    """Shows one entry. `chosen`: it was clicked. `fixed`: one of its fixes was pressed.
    `written`: what it asks for is about to be written."""

    chosen = Signal(object)
    fixed = Signal(object, str)
    written = Signal(object)
    stepped = Signal(object, int)
    explained = Signal(object)
    """The id of its rule was clicked."""
    asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget) -> None:
        """A card without an entry."""
        super().__init__(parent)
        self.entry: Entry | None = None
        self._layout: CardLayout | None = None
        self._current = False
        self._ring = False
        self.buttons: list[QPushButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_entry(self, entry: Entry, width: int, *, current: bool, editable: bool) -> None:
        """Show another entry, or the same one otherwise."""
        layout = card_layout(entry, float(width), current)
        if (entry, layout, current) == (self.entry, self._layout, self._current):
            self._enable(editable)
            return
        self.entry, self._layout, self._current = entry, layout, current
        self.setAccessibleName(entry.spoken)
        self._place_buttons(entry, layout)
        self._enable(editable)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, the coloured edge, the words."""
        if self.entry is None or self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter)
        layout = self._layout
        if not self.entry.headed:
            self._paint_rule(painter, layout)
        for line in layout.lines:
            painter.setFont(face(line.style))
            painter.setPen(QColor(COLOURS[line.style]))
            painter.drawText(line.at, line.text)
        if layout.more is not None:
            _paint_chevron(painter, layout.more)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses it."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside and self.entry is not None:
            on_rule = self.rule_place().contains(event.position())
            (self.explained if on_rule else self.chosen).emit(self.entry)

    def rule_place(self) -> QRectF:
        """Where the id of its rule stands, with a little air; empty where a heading has it."""
        if self.entry is None or self._layout is None or self.entry.headed:
            return QRectF()
        wide = QFontMetricsF(face("rule")).horizontalAdvance(self.entry.rule)
        right, base = self._layout.rule_right, self._layout.rule_baseline
        return QRectF(right - wide - 6, base - 17, wide + 12, 24)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done about it."""
        if self.entry is not None:
            self.asked.emit(self.entry, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses it, the arrows lead to its neighbours."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.entry)
        elif key in steps:
            self.stepped.emit(self.entry, steps[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring when the keyboard led here."""
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        self._ring = False
        self.update()
        super().focusOutEvent(event)

    # -- inside ------------------------------------------------------------------------------

    def _paint_paper(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        border = BORDER if not self.underMouse() else FIELD_BORDER
        if self._ring or self._current:
            border = ACCENT
        painter.setPen(QPen(QColor(border), 2 if self._ring else 1))
        painter.setBrush(QColor(WHITE))
        painter.drawRoundedRect(box, 9, 9)
        edge = QRectF(box.left(), box.top() + 11, EDGE_WIDTH, box.height() - 22)
        path = QPainterPath()
        path.addRoundedRect(edge, 1.5, 1.5)
        painter.fillPath(path, QColor(self._colour()))

    def _paint_rule(self, painter: QPainter, layout: CardLayout) -> None:
        """How bad it is, and the rule that says so."""
        strokes(self._icon(), self._colour()).render(painter, layout.icon)
        rule = self.entry.rule if self.entry else ""
        linked = QFont(face("rule"))
        linked.setUnderline(True)
        painter.setFont(linked)
        painter.setPen(QColor(MUTED))
        wide = QFontMetricsF(face("rule")).horizontalAdvance(rule)
        painter.drawText(QPointF(layout.rule_right - wide, layout.rule_baseline), rule)

    def _icon(self) -> str:
        severity = self.entry.severity if self.entry else ""
        return severity or "question"

    def _colour(self) -> str:
        return SEVERITY.get(self.entry.severity if self.entry else "", MUTED)

    def _place_buttons(self, entry: Entry, layout: CardLayout) -> None:
        texts = button_texts(entry) if layout.buttons else ()
        while len(self.buttons) < len(texts):
            made = button("", parent=self)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            made.setCursor(Qt.CursorShape.ArrowCursor)
            made.clicked.connect(self._pressed(made))
            self.buttons.append(made)
        for place, made in enumerate(self.buttons):
            made.setVisible(place < len(texts))
            if place < len(texts):
                look = "soft" if place < len(texts) - 1 else "quiet"
                if made.property("look") != look:
                    wear(made, look)
                    restyle(made)
                whole = " ".join(texts[place].split())
                short = button_text(whole, layout.buttons[place].width())
                made.setText(short.replace("&", "&&"))
                made.setToolTip(tip(whole[:LONGEST]) if short != whole else "")
                made.setAccessibleName(whole[:LONGEST])
                made.setGeometry(layout.buttons[place].toRect())

    def _pressed(self, made: QPushButton) -> Callable[[], None]:
        def pressed() -> None:
            entry = self.entry
            if entry is None:
                return
            place = self.buttons.index(made)
            if place < len(entry.fixes):
                self.fixed.emit(entry, entry.fixes[place])
            elif entry.writing is not None and place == len(entry.fixes):
                self.written.emit(entry)
            else:
                self.chosen.emit(entry)

        return pressed

    def _enable(self, editable: bool) -> None:
        edits = len(button_texts(self.entry)) - 1 if self.entry else 0
        for place, made in enumerate(self.buttons):
            made.setEnabled(editable or place >= edits)


def _paint_chevron(painter: QPainter, at: QPointF) -> None:
    """Says that a click unfolds more text."""
    painter.setPen(QPen(QColor(MUTED), 1.5))
    painter.drawPolyline([at + QPointF(-4, -2), at + QPointF(0, 2), at + QPointF(4, -2)])
