"""Lists that end in time: as many items as there is room for, then how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import wrap
from topodesk.proposal.sheet import BODY, INK, LEADING, MUTED, Sheet
from topodesk.proposal.words import amount

INDENT = 15.0
SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Item:
    """A text, with a title over it if it has one, and the colour of the mark before it."""

    text: str
    title: str = ""
    tone: str = MUTED


@dataclass(frozen=True, slots=True)
class Style:
    """How a list is set: its size, the most lines of a text, the mark before each, the gap after.

    Without a mark nothing is indented.
    """

    size: float = 10.0
    lines: int = 4
    mark: str = "—"
    gap: float = 4.0

    @property
    def step(self) -> float:
        """From one baseline to the next."""
        return self.size * LEADING


def plain(texts: Sequence[str]) -> list[Item]:
    """Items without a title; texts with nothing to read are left out."""
    return [Item(text) for text in texts if text.strip()]


def wanted(items: Sequence[Item], width: float, style: Style) -> float:
    """The height all items need."""
    heights = [_height(item, width, style) for item in items]
    return sum(heights) + style.gap * max(len(heights) - 1, 0)


def write_list(
    sheet: Sheet, area: Rect, items: Sequence[Item], style: Style, more: str = "more"
) -> float:
    """Write what has room in `area`, then "and 3 more"; where the list ends."""
    if not items:
        return area.y
    y = area.y
    with sheet.tagged("L"):
        for place, item in enumerate(items):
            rest = len(items) - place
            height = _height(item, area.w, style)
            needed = height if rest == 1 else height + style.gap + style.step
            if y + needed > area.bottom + SLACK:
                return _ended(sheet, area, y, rest, style, more)
            with sheet.tagged("LI"):
                _write(sheet, Rect(area.x, y, area.w, height), item, style)
            y += height + style.gap
    return y - style.gap


def _ended(sheet: Sheet, area: Rect, y: float, rest: int, style: Style, more: str) -> float:
    if y + style.step > area.bottom + SLACK:
        return y
    words = f"and {amount(rest)} {more}" if y > area.y else f"{amount(rest)} {more}"
    with sheet.tagged("LI"), sheet.tagged("LBody"):
        sheet.text(area.x, y + style.size, words, style.size * 0.94, colour=MUTED, width=area.w)
    return y + style.step


def _parts(item: Item, style: Style) -> list[tuple[str, Weight, str, int]]:
    parts: list[tuple[str, Weight, str, int]] = []
    if item.title.strip():
        parts.append((item.title, "semibold", INK, 2))
    if item.text.strip():
        parts.append((item.text, "regular", MUTED if parts else BODY, style.lines))
    return parts


def _indent(style: Style) -> float:
    return INDENT if style.mark else 0.0


def _height(item: Item, width: float, style: Style) -> float:
    room = width - _indent(style)
    lines = (
        len(wrap(text, style.size, weight, room, most))
        for text, weight, _, most in _parts(item, style)
    )
    return sum(lines) * style.step


def _write(sheet: Sheet, area: Rect, item: Item, style: Style) -> None:
    y, indent = area.y + style.size, _indent(style)
    if style.mark:
        with sheet.tagged("Lbl"):
            sheet.text(area.x, y, style.mark, style.size, "regular", item.tone)
    with sheet.tagged("LBody"):
        for text, weight, colour, lines in _parts(item, style):
            y = sheet.paragraph(
                area.x + indent, y, text, area.w - indent, style.size, weight, colour, lines=lines
            )
