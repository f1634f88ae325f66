"""The heading over all that one rule says: how often, and once why it matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from topodesk.ui.look.icons import strokes
from topodesk.ui.look.tokens import ACCENT, BODY, FAINT, INK, MUTED, PILL, SEVERITY, TILE
from topodesk.ui.panels.findings.card_layout import ICON, LEFT, PADDING, Line, broken, face
from topodesk.ui.panels.findings.entries import Fold

HEAD = 38.0
"""Height of a heading that says no more than its title."""
MOST_LINES = 3
_LINE = {"small": 15.5, "action": 17.0}
_COLOURS = {"small": MUTED, "action": BODY}
_LINE_OF_TITLE = 17.0
_SIGN = 12.0
"""Room for the triangle that says whether it is open."""


@dataclass(frozen=True, slots=True)
class HeadLayout:
    """A heading of `height`: its title, shortened, and the lines below it."""

    height: float
    title: str
    count_at: float
    rule_at: float
    lines: tuple[Line, ...]


@lru_cache(maxsize=512)
def head_layout(fold: Fold, width: float) -> HeadLayout:
    """Where everything on a heading stands that is `width` wide."""
    metrics, quiet = QFontMetricsF(face("message")), QFontMetricsF(face("rule"))
    left = LEFT + _SIGN + ICON + 6
    rule_at = width - PADDING - quiet.horizontalAdvance(fold.rule)
    count = _count_width(fold.count)
    room = rule_at - left - count - 18
    plain = " ".join(fold.title[:400].split())
    title, *more = broken(plain, "message", room, 2) or ("",)
    y, lines = HEAD, []
    for text in more:
        lines.append(Line(text, QPointF(left, HEAD / 2 + 4.5 + _LINE_OF_TITLE), "title"))
        y += _LINE_OF_TITLE
    for paragraph in fold.said if fold.open else ():
        if not paragraph.most_lines:
            continue
        for text in broken(paragraph.text, paragraph.style, width - PADDING - left, MOST_LINES):
            lines.append(Line(text, QPointF(left, y + 10), paragraph.style))
            y += _LINE.get(paragraph.style, 15.5)
        y += 3
    after = left + metrics.horizontalAdvance(title) + 8
    return HeadLayout(y + (4 if lines else 0), title, after, rule_at, tuple(lines))


class Heading(QAbstractButton):
    """Shows a Fold; a click folds or unfolds."""

    def __init__(self, parent: QWidget, pressed: Callable[[], object]) -> None:
        """A heading without words."""
        super().__init__(parent)
        self._fold: Fold | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: pressed())

    def show_fold(self, fold: Fold) -> None:
        """Show another heading, or the same one otherwise."""
        if fold != self._fold:
            self._fold = fold
            state = "open" if fold.open else "folded"
            said = ". ".join(p.text for p in fold.said)
            self.setAccessibleName(f"{fold.title}, {fold.count} times, {state}. {said}")
            does = "a click folds these" if fold.open else "a click shows them all"
            self.setToolTip(escape(f"{fold.title[:400]} · {does}"))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A triangle, how bad, what, how often, which rule; below it what all of them say."""
        fold = self._fold
        if fold is None:
            return
        layout = head_layout(fold, float(self.width()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        _paint_sign(painter, LEFT + 3, HEAD / 2, is_open=fold.open)
        colour = SEVERITY.get(fold.severity, MUTED)
        icon = QRectF(LEFT + _SIGN, HEAD / 2 - ICON / 2, ICON, ICON)
        strokes(fold.severity or "question", colour).render(painter, icon)
        base = HEAD / 2 + 4.5
        painter.setFont(face("message"))
        painter.setPen(QColor(INK))
        painter.drawText(QPointF(LEFT + _SIGN + ICON + 6, base), layout.title)
        _paint_count(painter, layout.count_at, fold.count)
        painter.setFont(face("rule"))
        painter.setPen(QColor(FAINT))
        painter.drawText(QPointF(layout.rule_at, base), fold.rule)
        for line in layout.lines:
            titled = line.style == "title"
            painter.setFont(face("message" if titled else line.style))
            painter.setPen(QColor(INK if titled else _COLOURS.get(line.style, MUTED)))
            painter.drawText(line.at, line.text)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(TILE))
            ring = QPen(QColor(ACCENT), 1.5) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
            painter.setPen(ring)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def _paint_sign(painter: QPainter, x: float, y: float, *, is_open: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(MUTED), 1.6))
    if is_open:
        points = [QPointF(x - 4, y - 2), QPointF(x, y + 2.5), QPointF(x + 4, y - 2)]
    else:
        points = [QPointF(x - 2, y - 4), QPointF(x + 2.5, y), QPointF(x - 2, y + 4)]
    painter.drawPolyline(points)


def _count_width(count: int) -> float:
    return QFontMetricsF(face("button")).horizontalAdvance(f"{count:,}") + 14


def _paint_count(painter: QPainter, x: float, count: int) -> None:
    pill = QRectF(x, HEAD / 2 - 9, _count_width(count), 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(PILL))
    painter.drawRoundedRect(pill, 9, 9)
    painter.setFont(face("button"))
    painter.setPen(QColor(BODY))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
