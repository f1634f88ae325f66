"""The last page: how to read this document, what it rests on, and whom it owes."""

from __future__ import annotations

from topodesk.proposal.comparison import Comparison
from topodesk.proposal.evidence import printed
from topodesk.proposal.flow import Flow
from topodesk.proposal.lists import Item, Style, plain
from topodesk.proposal.sheet import LEFT, MUTED, Sheet
from topodesk.proposal.words import amount
from topodesk.rules.score.words import BANDS, LAST_BAND, NAMES

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
        "Work cells",
        "A journey step and a component it needs make one work cell: a piece of work that one team "
        "does. They show how work is dealt out among teams.",
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
QUIET = Style(9.6, 6, mark="", gap=7.0)


def method(comparison: Comparison) -> list[Sheet]:
    """How it was made, its thresholds, the sources of what it says, and the credit, at the end."""
    flow = Flow(comparison, "How to read this", "How to read this", keep=34)
    notes = [Item(text, title) for title, text in NOTES]
    flow.beside(
        [
            ("How it was made", notes),
            ("How the score is made", _weights(comparison)),
            ("Set differently in this design", _thresholds(comparison)),
            ("What the findings rest on", plain(_sources(comparison))),
        ],
        QUIET,
    )
    sheet = flow.sheet
    lines = 1 + sheet.format.upright
    y = sheet.bottom - 6 - 12 * (lines - 1)
    sheet.paragraph(LEFT, y, CREDIT, sheet.inner, 8.6, "regular", MUTED, lines=lines)
    return flow.sheets


def _weights(comparison: Comparison) -> list[Item]:
    score = comparison.after.score
    if not comparison.after.teams or score.value is None:
        return []
    parts = ", ".join(f"{NAMES[part].lower()} {amount(w)}" for part, w in score.weights.items())
    bands = "; ".join(f"below {below} {says}" for below, says in BANDS)
    return [
        Item(f"{parts[:1].upper()}{parts[1:]}.", "Points of the five parts"),
        Item(f"{bands[:1].upper()}{bands[1:]}; from there on {LAST_BAND}.", "What a score means"),
        Item(
            "Every missing fact once at its worst and once at its best gives the two ends.",
            "The range",
        ),
    ]


def _thresholds(comparison: Comparison) -> list[Item]:
    settings = comparison.design.info.settings
    found = [f"{t.rule}, {t.name}: {amount(t.value)}" for t in settings.thresholds]
    if settings.allow_list:
        found.append(f"Words that are no sign of a layer here: {', '.join(settings.allow_list)}")
    return plain(found)


def _sources(comparison: Comparison) -> list[str]:
    """Every source of a printed finding once, by name."""
    told = (finding for side in comparison.sides for finding in printed(comparison, side))
    cited = (finding.source.split("; ") for finding in told)
    return sorted({source for sources in cited for source in sources}, key=str.casefold)
