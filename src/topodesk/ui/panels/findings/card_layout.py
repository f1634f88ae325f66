"""Where everything on a card stands, worked out without a widget, so that a list of hundreds
knows its heights at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from topodesk.drawing.bidi import quotes_apart
from topodesk.ui.look.fonts import MEDIUM, REGULAR, SEMIBOLD, font
from topodesk.ui.panels.findings.entries import WHY, Entry

PADDING = 13.0
LEFT = 16.0
"""Where text begins: the coloured edge and a little air."""
ICON = 16.0
BUTTON_HEIGHT = 26.0
BUTTON_GAP = 7.0
BUTTON_AROUND = 24.0
"""What a button is wider than its words."""
CHEVRON = 14.0
"""Room for the sign that there is more to read, right of the buttons."""
LONGEST = 2_000
"""Characters of a text that a folded card looks at."""
FOLDED = 4
"""Lines of text below its title that a folded card has at most."""
ALL_LINES, ALL = 400, 20_000
"""Lines and characters that the current card shows at most: everything that rules say."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text at its baseline."""

    text: str
    at: QPointF
    style: str


@dataclass(frozen=True, slots=True)
class CardLayout:
    """A card of `height`: its lines, the icon and the rule's id, and where each button goes.
    `more`: where a sign says that a click unfolds text that is left out; None when none is."""

    height: float
    icon: QRectF
    rule_right: float
    rule_baseline: float
    lines: tuple[Line, ...]
    buttons: tuple[QRectF, ...]
    more: QPointF | None = None


def face(style: str) -> QFont:
    """The font of a style of text."""
    size, weight = {
        "title": (11.0, MEDIUM),
        "message": (13.0, SEMIBOLD),
        "small": (11.0, REGULAR),
        "action": (12.0, MEDIUM),
        "rule": (11.0, MEDIUM),
        "button": (12.0, SEMIBOLD),
    }[style]
    return font(size, weight)


_HEIGHTS = {"title": 19.0, "message": 18.0, "small": 15.5, "action": 17.0}
_BEFORE = {"message": 2.0, "small": 4.0, "action": 6.0}


@lru_cache(maxsize=4096)
def card_layout(entry: Entry, width: float, current: bool) -> CardLayout:
    """The layout of a card that is `width` wide; the current one shows all of its text."""
    right = width - PADDING
    metrics = QFontMetricsF(face("rule"))
    rule_width = metrics.horizontalAdvance(entry.rule) + 10
    y = PADDING - 2
    icon = QRectF(LEFT, y + 1, ICON, ICON)
    text_left = LEFT + ICON + 6
    lines: list[Line] = []
    title_width = right - text_left - rule_width
    more = not (current or entry.headed) and _longer(entry.title, "title", title_width, 2)
    title = "" if entry.headed else entry.title
    for text in broken(title, "title", title_width, ALL_LINES if current else 2) if title else ():
        lines.append(Line(text, QPointF(text_left, y + 13), "title"))
        y += _HEIGHTS["title"]
    allowed = _folded(entry, right - LEFT)
    for paragraph, folded in zip(entry.paragraphs, allowed, strict=True):
        most = ALL_LINES if current else folded
        if not most:
            more = True
            continue
        y += _BEFORE[paragraph.style]
        more = more or _longer(paragraph.text, paragraph.style, right - LEFT, most)
        for text in broken(paragraph.text, paragraph.style, right - LEFT, most):
            lines.append(Line(text, QPointF(LEFT, y + 13), paragraph.style))
            y += _HEIGHTS[paragraph.style]
    buttons: tuple[QRectF, ...] = ()
    if entry.where:
        y += 8
        buttons, y = _buttons(entry, y, right - CHEVRON)
    baseline = PADDING + 11
    height = y + PADDING - 2
    sign = QPointF(right - 4, buttons[-1].center().y() if buttons else height - 8)
    return CardLayout(height, icon, right, baseline, tuple(lines), buttons, sign if more else None)


def _folded(entry: Entry, width: float) -> list[int]:
    """How many lines each paragraph of a folded card has: four in all. The evidence makes room."""
    most = [paragraph.most_lines for paragraph in entry.paragraphs]
    used = [
        len(broken(paragraph.text, paragraph.style, width, lines)) if lines else 0
        for paragraph, lines in zip(entry.paragraphs, most, strict=True)
    ]
    over = sum(used) - FOLDED
    for at, paragraph in enumerate(entry.paragraphs):
        if over > 0 and paragraph.style == "small" and not paragraph.text.startswith(WHY):
            most[at] = max(0, used[at] - over)
            over -= used[at] - most[at]
    return most


def button_texts(entry: Entry) -> tuple[str, ...]:
    """What its buttons read: the quick fixes, what is to be written, then Show."""
    writing = (entry.writing.words,) if entry.writing else ()
    return (*entry.fixes, *writing, "Show")


def button_text(text: str, width: float) -> str:
    """What of a button's words fits, its end replaced by …"""
    metrics = QFontMetricsF(face("button"))
    plain = quotes_apart(" ".join(text[:LONGEST].split()))
    return metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width - BUTTON_AROUND + 1)


def _buttons(entry: Entry, y: float, right: float) -> tuple[tuple[QRectF, ...], float]:
    metrics = QFontMetricsF(face("button"))
    x = LEFT
    places = []
    for text in button_texts(entry):
        wide = min(metrics.horizontalAdvance(text[:LONGEST]) + BUTTON_AROUND, right - LEFT)
        if x > LEFT and x + wide > right:
            x, y = LEFT, y + BUTTON_HEIGHT + BUTTON_GAP
        places.append(QRectF(x, y, wide, BUTTON_HEIGHT))
        x += wide + BUTTON_GAP
    return tuple(places), y + BUTTON_HEIGHT


@lru_cache(maxsize=8192)
def broken(text: str, style: str, width: float, most: int) -> tuple[str, ...]:
    """`text` in lines no wider than `width`; what does not fit into `most` lines ends in …"""
    plain = " ".join(text[: ALL if most == ALL_LINES else LONGEST].split())
    layout = QTextLayout(plain, face(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 20.0))
        lines.append(plain[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    if len(lines) > most:
        lines = [*lines[: most - 1], _ended(lines[most - 1], style, width)]
    return tuple(lines)


def _longer(text: str, style: str, width: float, most: int) -> bool:
    """Whether `text` does not fit into `most` lines."""
    return len(broken(text, style, width, most + 1)) > most


def _ended(line: str, style: str, width: float) -> str:
    """Words go first; of a single long one, letters."""
    metrics = QFontMetricsF(face(style))
    while line and metrics.horizontalAdvance(line + " …") > width:
        line = line.rpartition(" ")[0].rstrip(" ·") or line[:-1]
    return line + " …"
