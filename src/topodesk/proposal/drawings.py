"""Each side as a whole page: the very picture of the map, its key, and what stands out in it."""

from __future__ import annotations

from typing import NamedTuple

from topodesk.drawing.picture import Picture
from topodesk.drawing.printed import legible
from topodesk.drawing.shapes import Rect
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.cover import promises
from topodesk.proposal.format import READABLE
from topodesk.proposal.in_words import in_words
from topodesk.proposal.legend import TALL, TITLE, draw_legend, entries
from topodesk.proposal.lists import Item, Style, wanted, write_list
from topodesk.proposal.sheet import BODY, INK, LEFT, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.strongest import gathered, ranked, summary
from topodesk.proposal.words import counted
from topodesk.rules.finding import Severity

GAP = 26.0
COLUMN, WIDEST = 208.0, 292.0
"""Least and greatest width of what stands at the right of the picture."""
STRIP = 118.0
"""Height of what stands below a picture that is very wide, on paper that lies."""
SECTION = 20.0
NOTES = Style(9.2, 3, mark="●", gap=5.0)
MOST_KINDS = 3


def drawings(comparison: Comparison, side: Side) -> list[Sheet]:
    """A scenario drawn whole, from the same Picture as the canvas: where its letters would be too
    small to read, as seen from further away, with names written larger."""
    sheet = comparison.sheet(side.name)
    sheet.anchor(f"map-{side.scenario.id}", 0)
    y = sheet.heading(side.name, _counts(side))
    if side.is_empty:
        sheet.paragraph(LEFT, y + 12, "Nothing is drawn yet.", sheet.inner, 11, "regular", BODY)
        return [sheet]
    plate = _plate(sheet, side, y)
    least = READABLE / sheet.format.zoom
    picture = legible(side.picture, plate.scale, least)
    area = Rect(LEFT, y, side.picture.bounds.w * plate.scale, side.picture.bounds.h * plate.scale)
    covered = sheet.picture(picture, area, in_words(side), of=side.scenario.id)
    if plate.strip:
        top = covered.bottom + GAP
        _strip(sheet, side, picture, Rect(LEFT, top, sheet.inner, sheet.bottom - top))
    else:
        width = min(max(sheet.inner - covered.w - GAP, COLUMN), WIDEST)
        _column(sheet, side, picture, Rect(LEFT + sheet.inner - width, y, width, sheet.bottom - y))
    return [sheet]


def scale_of(comparison: Comparison, side: Side) -> float:
    """How large the map of a side is drawn on its page, in points to a map unit."""
    sheet = comparison.sheet("")
    return _plate(sheet, side, sheet.heading(side.name, _counts(side))).scale


class _Plate(NamedTuple):
    """How large a map is drawn, and whether its key stands in a strip below it or at its right."""

    scale: float
    strip: bool


def _plate(sheet: Sheet, side: Side, y: float) -> _Plate:
    """Whichever way the map comes out larger."""
    strip = _strip_height(sheet, side)
    beside = _scale(side.picture, Rect(0, 0, sheet.inner - COLUMN - GAP, sheet.bottom - y))
    below = _scale(side.picture, Rect(0, 0, sheet.inner, sheet.bottom - y - strip - GAP))
    return _Plate(max(beside, below), below > beside)


def _scale(picture: Picture, area: Rect) -> float:
    bounds = picture.bounds
    return min(area.w / max(bounds.w, 1), area.h / max(bounds.h, 1), 1.0)


def _counts(side: Side) -> str:
    parts = [
        counted(len(side.streams), "value stream"),
        counted(side.steps, "journey step"),
        counted(len(side.teams), "team"),
        *([side.head_count] if side.people else []),
    ]
    return " · ".join(parts) + ". " + summary(side)


def _column(sheet: Sheet, side: Side, picture: Picture, area: Rect) -> None:
    """The key above, what stands out below it."""
    notes = _notes(side)
    room = area.h - sum(GAP + SECTION + wanted(items, area.w, NOTES) for _, items in notes)
    key = entries(side, picture.figures.values())
    height = max(min(room, TITLE + len(key) * TALL), area.h * 0.42)
    y = draw_legend(sheet, key, Rect(area.x, area.y, area.w, height))
    for title, items in notes:
        top = y + (GAP - 6 if y > area.y else 0)
        y = _noted(sheet, title, items, Rect(area.x, top, area.w, area.bottom - top))


def _strip_height(sheet: Sheet, side: Side) -> float:
    """What the key and what stands out want below a map that is very wide."""
    if not sheet.format.upright:
        return STRIP
    rows = -(-len(entries(side, side.picture.figures.values())) // 2)
    notes = _notes(side)
    width = sheet.inner / max(len(notes), 1) - 12
    tallest = max((SECTION + wanted(items, width, NOTES) for _, items in notes), default=0.0)
    return min(TITLE + rows * TALL + (GAP - 8 + tallest if notes else 0.0), 2.4 * STRIP)


def _strip(sheet: Sheet, side: Side, picture: Picture, area: Rect) -> None:
    """The key at the left, what stands out beside it; on upright paper below it."""
    notes = _notes(side)
    key = entries(side, picture.figures.values())
    if sheet.format.upright:
        half = Rect(area.x, area.y, area.w, area.h)
        y = draw_legend(sheet, key, half, columns=2) + GAP - 8
        width = area.w / max(len(notes), 1)
        for place, (title, items) in enumerate(notes):
            at = Rect(area.x + place * width, y, width - 12, area.bottom - y)
            _noted(sheet, title, items, at)
        return
    share = area.w * (0.58 if notes else 1.0)
    draw_legend(sheet, key, Rect(area.x, area.y, share - GAP, area.h), columns=2 if notes else 4)
    width = (area.w - share) / max(len(notes), 1)
    for place, (title, items) in enumerate(notes):
        at = Rect(area.x + share + place * width, area.y, width - 12, area.h)
        _noted(sheet, title, items, at)


def _noted(sheet: Sheet, title: str, items: list[Item], area: Rect) -> float:
    """A titled list, if there is room for one."""
    if area.h < SECTION + 2 * NOTES.step:
        return area.y
    with sheet.tagged("H2"):
        sheet.text(area.x, area.y + 9, title, 11, "semibold", INK, width=area.w)
    return write_list(sheet, Rect(area.x, area.y + SECTION, area.w, area.h - SECTION), items, NOTES)


def _notes(side: Side) -> list[tuple[str, list[Item]]]:
    """What stands out: of today its strongest findings, of a proposal what it promises too; only
    what there is."""
    serious = [f for f in ranked(side) if f.level is not Severity.INFO]
    found = gathered(serious, MOST_KINDS)
    brings = [Item(promised, name, tone="#C9A227") for name, promised in promises(side)]
    notes = [("What it brings", brings), ("Still to talk about", found)]
    notes = [("What stands out", found)] if side.is_today else notes
    return [(title, items) for title, items in notes if items]
