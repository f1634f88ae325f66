"""The last page: how to read this document, what is not known yet, and whom it owes."""

from __future__ import annotations

from topodesk.proposal.comparison import Comparison
from topodesk.proposal.sheet import BODY, BOTTOM, INK, INNER, LEFT, MUTED, Sheet
from topodesk.proposal.words import counted

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


def method(comparison: Comparison) -> Sheet:
    """How it was made."""
    sheet = Sheet("How to read this")
    top = sheet.heading("How to read this, and what we do not know yet") + 8
    y = top
    for title, text in NOTES:
        y = sheet.paragraph(LEFT, y, title, COLUMN, 11, "semibold", INK, lines=1)
        y = sheet.paragraph(LEFT, y, text, COLUMN, 10, "regular", BODY, lines=5) + 10
    _questions(sheet, comparison, top)
    sheet.paragraph(LEFT, BOTTOM - 6, CREDIT, INNER, 8.8, "regular", MUTED, lines=2)
    return sheet


def _questions(sheet: Sheet, comparison: Comparison, y: float) -> None:
    x = LEFT + COLUMN + 40
    questions = list(dict.fromkeys(q.ask for q in comparison.after.report.questions))
    if not questions:
        sheet.paragraph(x, y, "Every fact the checks need is recorded.", COLUMN, 10)
        return
    y = sheet.paragraph(x, y, "Still to be answered by the room", COLUMN, 11, "semibold", INK)
    shown = 0
    for question in questions:
        if y > BOTTOM - 60:
            break
        sheet.text(x, y, "?", 10, "semibold", MUTED)
        y = sheet.paragraph(x + 14, y, question, COLUMN - 14, 10, "regular", BODY, lines=3) + 4
        shown += 1
    if shown < len(questions):
        more = counted(len(questions) - shown, "more question")
        sheet.text(x, y, f"and {more} in the editor", 9.5, "regular", MUTED)
