"""The change on a page: today and the proposal drawn small, and four numbers."""

from __future__ import annotations

from topodesk.drawing.shapes import Rect
from topodesk.proposal.blocks import draw_ring
from topodesk.proposal.claims import PARTS, cards, headline, sentence
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.figures import draw_cards, figures_height
from topodesk.proposal.in_words import in_words
from topodesk.proposal.lanes import draw_lanes, lanes_height
from topodesk.proposal.pills import NAMES, THREADS, draw_pills, pills_height
from topodesk.proposal.sheet import INK, LEFT, MUTED, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import counted

BETWEEN = 46.0
LEAST_SIDE, MOST_SIDE = 120.0, 340.0
"""Shares of a page that stands upright, for the two sides."""
WIDEST_PILLS = 520.0
KEY = 26.0
"""Under the drawings, kept for the key to the dashed rings."""


def overview(comparison: Comparison) -> Sheet:
    """Both sides next to each other; without a baseline the proposal alone."""
    sheet = comparison.sheet("The change on a page" if comparison.before else "The map on a page")
    top = sheet.heading(headline(comparison), sentence(comparison)) + 10
    aside = sheet.blank()
    cards_top = _cards(aside, comparison)
    height = cards_top - KEY - top - 14
    if comparison.before is None:
        _side(sheet, comparison.after, Rect(LEFT, top, sheet.inner, height))
    elif sheet.format.upright:
        wishes = _wish(comparison.before), _wish(comparison.after)
        first = (height - BETWEEN) * wishes[0] / sum(wishes)
        rest = height - BETWEEN - first
        _side(sheet, comparison.before, Rect(LEFT, top, sheet.inner, first))
        _side(sheet, comparison.after, Rect(LEFT, top + first + BETWEEN, sheet.inner, rest))
    else:
        half = (sheet.inner - BETWEEN) / 2
        _side(sheet, comparison.before, Rect(LEFT, top, half, height))
        _side(sheet, comparison.after, Rect(LEFT + half + BETWEEN, top, half, height))
    sheet.items.extend(aside.items)
    sheet.cut.extend(aside.cut)
    return sheet


def _side(sheet: Sheet, side: Side, area: Rect) -> None:
    """Lanes when teams stand in them, else the teams as pills with lines from who needs them."""
    with sheet.tagged("H2"):
        width = sheet.text(area.x, area.y, side.name, 13, "bold", INK, width=area.w / 2)
    about = counted(len(side.teams), "team") + (f" · {side.head_count}" if side.people else "")
    sheet.text(area.x + width + 8, area.y, about, 9.5, "regular", MUTED)
    drawn = Rect(area.x, area.y + 14, area.w, area.h)
    with sheet.tagged("Figure", in_words(side), area=drawn):
        x, end = _drawn(sheet, side, drawn)
    if side.around_parts:
        draw_ring(sheet, Rect(x + 3, end + 8, 16, 6), 3)
        sheet.text(x + 29, end + 14, f"likely {PARTS}", 8.6, "regular", MUTED)


def _as_pills(side: Side) -> bool:
    """Whether there are teams and streams, and none of them has to do with one another."""
    staffed = any(side.on_stream(stream.id) for stream in side.streams)
    return bool(side.teams and side.streams and not staffed)


def _wish(side: Side) -> float:
    """The height a side would like to have: more for many teams below one another than for lanes,
    but no drawing is squeezed."""
    high = pills_height(side) if _as_pills(side) else lanes_height(side)
    return min(max(high, LEAST_SIDE), MOST_SIDE)


def _drawn(sheet: Sheet, side: Side, drawn: Rect) -> tuple[float, float]:
    """Where the drawing begins and where it ends."""
    if _as_pills(side):
        drawn = Rect(drawn.x, drawn.y, min(drawn.w, WIDEST_PILLS), drawn.h)
        return drawn.x + NAMES + THREADS + 4, draw_pills(sheet, side, drawn)
    return drawn.x, draw_lanes(sheet, side, drawn)


def _cards(sheet: Sheet, comparison: Comparison) -> float:
    """Boxes at the foot of the page; where they begin."""
    found = cards(comparison)
    if not found:
        return sheet.bottom
    columns = 2 if sheet.format.upright else 4
    top = sheet.bottom - 6 - figures_height(sheet, found, columns)
    draw_cards(sheet, found, top, columns)
    return top
