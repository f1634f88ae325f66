"""The appendix: what had no room where it belongs and ends in … there, whole, with its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from topodesk.drawing.letters import isolated
from topodesk.drawing.shapes import TextLine
from topodesk.drawing.text import wrap
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.on_maps import cut_on_maps
from topodesk.proposal.sheet import BODY, LEADING, LEFT, MUTED, Sheet
from topodesk.proposal.standing import Standing
from topodesk.proposal.words import amount, listed

TITLE = "In full"
BELOW = "What had no room on its page, or ends in … there, stands here whole, once."
SIZE, STEP = 9.2, 9.2 * LEADING
PAGES = 62.0
"""Across, for the number of the page."""
GAP = 6.0
FEWEST = 2
"""Lines of a longer text that begin at the foot of a page."""
ENDLESS = 1_000_000
LONG = 200
"""Letters of a text that is not repeated in another one that holds it."""
NAMED = 40
"""Letters by which it is known there."""


def in_full(comparison: Comparison, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Further pages for `sheets`, all pages so far; none when every text stands whole on them."""
    pages = _pages(comparison, sheets)
    if not pages:
        return []
    made: list[Sheet] = []
    y = _begin(comparison, made)
    long = sorted((text for text in pages if len(text) >= LONG), key=len, reverse=True)
    for text, number in pages.items():
        width = comparison.format.inner - PAGES
        lines = wrap(apart(text, long), SIZE, "regular", width, ENDLESS, BODY)
        if y + min(len(lines), FEWEST) * STEP > made[-1].bottom:
            y = _begin(comparison, made)
        made[-1].text(LEFT, y + SIZE, f"Page {amount(number)}", SIZE, "regular", MUTED)
        y = _write(comparison, made, lines, y) + GAP
    return made


def _pages(comparison: Comparison, sheets: Sequence[Sheet]) -> dict[str, int]:
    """What is to stand here, and the number of the first page that has no room for it.

    What only a map shortens or counts is left out if another page has it whole.
    """
    pages: dict[str, int] = {}
    for number, sheet in enumerate(sheets, start=1):
        for text in sheet.cut:
            pages.setdefault(text.strip(), number)
    whole, further = Standing(sheets), dict[tuple[int, str], list[str]]()
    told = set(pages)
    for cut in cut_on_maps(comparison, sheets):
        text = cut.text.strip()
        if not text or text in told or text in whole:
            continue
        told.add(text)
        if cut.of:
            further.setdefault((cut.page, cut.of), []).append(isolated(text))
        else:
            pages[text] = cut.page
    for (page, of), names in further.items():
        pages[f"Further components of “{isolated(of.strip())}”: {listed(names, len(names))}"] = page
    return dict(sorted(pages.items(), key=lambda page: page[1]))


def apart(text: str, others: Sequence[str]) -> str:
    """`text`, but of each of the others in it, longest first, only the beginning: that one stands
    here by itself."""
    for other in others:
        if len(other) < len(text):
            text = text.replace(other, f"{other[:NAMED].rstrip()}…")
    return text


def _write(comparison: Comparison, made: list[Sheet], lines: Sequence[TextLine], y: float) -> float:
    """Over as many pages as it takes; where it ends on the last of them."""
    while lines:
        sheet = made[-1]
        room = max(int((sheet.bottom - y) // STEP), 1)
        with sheet.tagged("P"):
            sheet.add(
                replace(line, x=LEFT + PAGES, y=y + SIZE + place * STEP)
                for place, line in enumerate(lines[:room])
            )
        y += len(lines[:room]) * STEP
        lines = lines[room:]
        if lines:
            y = _begin(comparison, made)
    return y


def _begin(comparison: Comparison, made: list[Sheet]) -> float:
    title, below = (f"{TITLE}, continued", "") if made else (TITLE, BELOW)
    made.append(comparison.sheet(TITLE))
    return made[-1].heading(title, below) + 2
