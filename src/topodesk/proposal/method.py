"""The last page: how to read this document, what is not known yet, and whom it owes."""

from __future__ import annotations

from topodesk.drawing.shapes import Rect
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.evidence import printed
from topodesk.proposal.lists import Style, plain, wanted, write_list
from topodesk.proposal.sheet import BODY, BOTTOM, INK, INNER, LEFT, MUTED, Sheet
from topodesk.proposal.words import quoting

NOTES = (
    (
        "Today is described, not judged",
        "What is found in Today is an observation. In a proposal the same finding keeps "
        "its weight, because it can still be drawn differently.",
    ),
    (
        "Evidence before verdict",
        "No team is called architecture-aligned because of its name alone: at least two kinds of "
        "evidence must agree. Most thresholds are starting values to be argued with, not laws.",
    ),
    (
        "Head-counts, never people",
        "Numbers are posts. The document names teams and roles, and nobody in person.",
    ),
    (
        "A picture to talk over",
        "Drawings are snapshots that start a conversation. They compare designs, not teams.",
    ),
)
CREDIT = (
    "Shape conventions after the Team Topologies team shape templates, CC BY-SA 4.0. "
    "Based on Team Topologies; not affiliated with its authors. Made with TopoDesk."
)
COLUMN = (INNER - 40) / 2
GAP = 22.0
TITLE = 18.0
QUESTIONS = Style(10, 3, mark="?")
SOURCES = Style(9.6, 2)
END = BOTTOM - 26
"""Above the credit."""


def method(comparison: Comparison) -> Sheet:
    """How it was made, what is still open, and the sources of what it says."""
    sheet = Sheet("How to read this")
    questions = list(dict.fromkeys(quoting(q.ask) for q in comparison.after.report.questions))
    open_ones = ", and what we do not know yet" if questions else ""
    top = sheet.heading(f"How to read this{open_ones}")
    y = top + 9
    for title, text in NOTES:
        with sheet.tagged("H2"):
            y = sheet.paragraph(LEFT, y, title, COLUMN, 11, "semibold", INK, lines=1)
        y = sheet.paragraph(LEFT, y, text, COLUMN, 10, "regular", BODY, lines=5) + 12
    _right(sheet, comparison, questions, top)
    sheet.paragraph(LEFT, BOTTOM - 6, CREDIT, INNER, 8.8, "regular", MUTED, lines=1)
    return sheet


def _right(sheet: Sheet, comparison: Comparison, questions: list[str], y: float) -> None:
    """The questions, and the sources in what room they leave."""
    sources = _sources(comparison)
    x = LEFT + COLUMN + 40
    whole = END - y
    if questions:
        kept = wanted(plain(sources), COLUMN, SOURCES) + TITLE + GAP if sources else 0
        room = whole - min(kept, whole * 0.4)
        y = _titled(sheet, "Still to be answered by the room", Rect(x, y, COLUMN, room))
        area = Rect(x, y, COLUMN, room - TITLE)
        y = write_list(sheet, area, plain(questions), QUESTIONS, "more in the editor") + GAP
    if sources:
        y = _titled(sheet, "What the printed findings rest on", Rect(x, y, COLUMN, END - y))
        write_list(sheet, Rect(x, y, COLUMN, END - y), plain(sources), SOURCES)
    elif not questions and not comparison.after.is_empty:
        y = _titled(sheet, "Nothing is missing", Rect(x, y, COLUMN, TITLE))
        sheet.paragraph(x, y + 9, "Every fact the checks need is recorded.", COLUMN, 10)


def _titled(sheet: Sheet, title: str, area: Rect) -> float:
    with sheet.tagged("H2"):
        sheet.text(area.x, area.y + 9, title, 11, "semibold", INK, width=area.w)
    return area.y + TITLE


def _sources(comparison: Comparison) -> list[str]:
    """Every source of a printed finding once, by name."""
    sides = [comparison.after] + ([comparison.before] if comparison.before else [])
    cited = (f.source.split("; ") for side in sides for f in printed(side))
    return sorted({source for sources in cited for source in sources}, key=str.casefold)
